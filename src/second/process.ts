/** A second process that helps to make a site. This side starts it when it is first asked something. */
import { type ChildProcess, fork } from 'node:child_process';
import { CacheError } from '../archive/replace.ts';
import { cleanUpFlag } from '../memory.ts';
import { isCompiled, modulePath, projectPath } from '../site/project.ts';
import { StageError } from '../site/stage-error.ts';
import {
  ANSWERS,
  type Answers,
  type Failure,
  Reply,
  type RequestKind,
  type Requests,
} from './requests.ts';

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The second process has ended before its time: somebody has killed it, or it has taken too much memory. */
export class EndedError extends Error {
  override readonly name = 'EndedError';

  /** `words` is what it has said. */
  constructor(how: string, words: string) {
    super(
      `${words}\nThe second process ended with ${how} (\`--processes 1\` does without it)`.trim(),
    );
  }
}

export class SecondProcess {
  #child: ChildProcess | undefined;
  /** Answers come in the order of requests. */
  readonly #waiting: Waiting[] = [];
  #problem: Error | undefined;
  readonly #always: boolean;

  /** `always`: it helps however little there is to do. */
  constructor({ always = false }: { always?: boolean } = {}) {
    this.#always = always;
  }

  /** Itself, where there is so much to do that it pays to start a process and tell it what it is about. */
  ifPays(much: number, enough: number): this | undefined {
    return this.#always || much > enough ? this : undefined;
  }

  /** Asks it something; requests are done one after the other. Throws what it has thrown. */
  async ask<Kind extends RequestKind>(kind: Kind, request: Requests[Kind]): Promise<Answers[Kind]> {
    if (this.#problem) throw this.#problem;
    const child = this.#child ?? this.#start();
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
    });
    this.#send(child, { kind, request });
    return ANSWERS[kind].parse(await answer) as Answers[Kind];
  }

  /** Ends it, whatever it is doing. */
  async end(): Promise<void> {
    const child = this.#child;
    // Where it could not be started, it has no number, and never ends.
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  /** That a child has ended, or did not start, it tells itself. */
  #send(child: ChildProcess, request: object): void {
    if (!child.connected) return;
    try {
      child.send(request, () => undefined);
    } catch (error) {
      this.#fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #start(): ChildProcess {
    const child = fork(modulePath('src/second/main.ts'), [], {
      cwd: projectPath(''),
      execArgv: [...process.execArgv.filter((flag) => MEMORY.test(flag)), cleanUpFlag(), ...LOADER],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let words = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      words += text;
    });
    child.on('message', (message) => this.#take(Reply.parse(message)));
    child.on('error', (error) => this.#fail(error));
    child.on('close', (code, signal) =>
      this.#fail(new EndedError(signal ?? `exit code ${code}`, words)),
    );
    this.#child = child;
    return child;
  }

  #take(reply: Reply): void {
    const waiting = this.#waiting.shift();
    if ('answer' in reply) waiting?.resolve(reply.answer);
    else waiting?.reject(errorOf(reply));
  }

  #fail(error: Error): void {
    this.#problem ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}

/** An error that arose there: its stack tells of that place. */
function errorOf({ problem, name, stack }: Failure): Error {
  const error = new (ERRORS.get(name) ?? Error)(problem);
  if (stack !== undefined) error.stack = stack;
  return error;
}

/** The errors that mean something to who asks, by name. */
const ERRORS: ReadonlyMap<string, new (message: string) => Error> = new Map(
  [StageError, CacheError].map((kind) => [kind.name, kind]),
);

/** As the first process runs. */
const LOADER = isCompiled ? ['--enable-source-maps'] : ['--import', 'tsx'];

/** What the program was told of memory holds for both. */
const MEMORY = /^--max-(?:old|semi)-space-size=/;
