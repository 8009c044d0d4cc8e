/** A call put off until nothing new has come for `pause` milliseconds. */
export class Later {
  readonly #pause: number;
  #timer: number | undefined;

  constructor(pause: number) {
    this.#pause = pause;
  }

  run(call: () => void): void {
    this.cancel();
    this.#timer = window.setTimeout(call, this.#pause);
  }

  cancel(): void {
    window.clearTimeout(this.#timer);
  }
}
