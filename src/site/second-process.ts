/** A second process that makes pages of the same site. This side starts it and gives it work. */
import { type ChildProcess, fork } from 'node:child_process';
import { z } from 'zod';
import type { Scan } from '../archive/archive.ts';
import type { FilePlace, Put } from './output/index.ts';
import { projectPath } from './project.ts';
import type { Settings } from './site.ts';
import { StageError } from './stage-error.ts';

/** What a second process needs to know the same site: it reads the archive that this one has written. */
export interface SecondOptions {
  /** The archive's folder. */
  readonly folder: string;
  readonly months: readonly string[];
  readonly scan: Scan;
  /** The folder of the digests. */
  readonly input: string;
  readonly settings: Settings;
}

/** A page to make. */
export interface Wanted {
  readonly url: string;
  readonly place: FilePlace;
}

/** What is said to a second process: first which site it is, then which pages to make. */
export type Request =
  | { readonly kind: 'site'; readonly options: SecondOptions }
  | { readonly kind: 'make'; readonly pages: readonly Wanted[] };

const Puts = z.object({
  path: z.string(),
  state: z.enum(['same', 'changed', 'new']),
  size: z.int().nonnegative(),
});

/** What it answers to each request to make pages. */
export const Answer = z.union([
  z.object({ kind: z.literal('made'), puts: z.array(Puts) }),
  z.object({ kind: z.literal('failed'), message: z.string(), isStage: z.boolean() }),
]);
export type Answer = z.infer<typeof Answer>;

/** Memory of the young generation, in megabytes: rendering leaves much behind that is soon forgotten. */
const YOUNG = 64;

interface Waiting {
  readonly resolve: (puts: Put[]) => void;
  readonly reject: (error: Error) => void;
}

export class SecondProcess {
  readonly #child: ChildProcess;
  /** Answers come in the order of requests. */
  readonly #waiting: Waiting[] = [];
  #problem: Error | undefined;

  static start(options: SecondOptions): SecondProcess {
    const child = fork(projectPath('src/site/second-main.ts'), [], {
      cwd: projectPath(''),
      execArgv: [`--max-semi-space-size=${YOUNG}`, '--import', 'tsx'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const request: Request = { kind: 'site', options };
    child.send(request);
    return new SecondProcess(child);
  }

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.on('message', (message) => this.#take(Answer.parse(message)));
    child.on('error', (error) => this.#fail(error));
    child.on('exit', (code, signal) =>
      this.#fail(new Error(`A process that makes pages ended with ${signal ?? code}`)),
    );
  }

  /** Has pages made and staged. Throws a `StageError` when one cannot be staged. */
  make(pages: readonly Wanted[]): Promise<Put[]> {
    return new Promise((resolve, reject) => {
      if (this.#problem) return reject(this.#problem);
      this.#waiting.push({ resolve, reject });
      const request: Request = { kind: 'make', pages };
      this.#child.send(request);
    });
  }

  /** Ends the process, whatever it is doing. */
  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await ended;
  }

  #take(answer: Answer): void {
    const waiting = this.#waiting.shift();
    if (answer.kind === 'made') waiting?.resolve(answer.puts);
    else
      waiting?.reject(answer.isStage ? new StageError(answer.message) : new Error(answer.message));
  }

  #fail(error: Error): void {
    this.#problem ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}
