/** Closes a run with one plain line, and fails a run in which a test was skipped: none of ours ever is. */
import type { Reporter, TestModule } from 'vitest/node';

export default class ClosingCount implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        counts[state === 'pending' ? 'skipped' : state] += 1;
      }
    }
    process.stdout.write(
      `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`,
    );
    if (counts.skipped > 0) process.exitCode = 1;
  }
}
