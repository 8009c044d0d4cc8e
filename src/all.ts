/** Waits for all, also when one fails: who is told of it may clean up, and nothing is going on any more. */
export async function all<T extends readonly unknown[]>(tasks: readonly [...T]) {
  await Promise.allSettled(tasks);
  return await Promise.all(tasks);
}
