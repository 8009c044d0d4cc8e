import { inWords } from './output/index.ts';

/** A file could not be staged: something is in its way, or the disk is full. */
export class StageError extends Error {
  override readonly name = 'StageError';
}

/** Runs a task of staging; what fails is a `StageError`. */
export function staging<T>(task: () => T): T {
  try {
    return inWords(task);
  } catch (error) {
    throw new StageError(error instanceof Error ? error.message : String(error));
  }
}
