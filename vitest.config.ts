import { defineConfig } from 'vitest/config';

/** Tests that look at a whole site; it is built once for all of them. */
const SITE_TESTS = ['tests/{site,browser}/**/*.test.{ts,tsx}'];

export default defineConfig({
  test: {
    reporters: ['default', './tests/closing-count.ts'],
    // Builds and browsers take seconds, more of them on a busy machine; nothing here is timed.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // `npm run coverage`: every branch of what reads digests is tested.
    coverage: {
      include: ['src/digest/**', 'src/paper/**'],
      reporter: ['text'],
      thresholds: { branches: 100 },
    },
    projects: [
      {
        extends: true,
        test: { name: 'parts', include: ['tests/**/*.test.{ts,tsx}'], exclude: SITE_TESTS },
      },
      {
        extends: true,
        test: { name: 'site', include: SITE_TESTS, globalSetup: ['tests/site/global-setup.ts'] },
      },
    ],
  },
});
