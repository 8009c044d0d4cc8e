/** zod as pages can have it: their policy forbids code made of text, which zod would try to be faster. */
import { config } from 'zod/mini';

export * from 'zod/mini';

config({ jitless: true });
