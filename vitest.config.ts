import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // Builds and browsers take seconds, more of them on a busy machine; nothing here is timed.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
