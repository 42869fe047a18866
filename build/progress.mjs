// Shows what is being done: a live line a step in a terminal, one line a finished step elsewhere.
// Everything goes to standard error, so that the output of a command stays its own.

const REDRAW_EVERY_MS = 100;

/** @typedef {{ title: string, note: string, started: number }} Step */

export class Progress {
  /** @type {Set<Step>} */
  #active = new Set();
  #lines = 0;
  /** @type {NodeJS.Timeout | undefined} */
  #timer;

  /** @param {NodeJS.WriteStream} [stream] */
  constructor(stream = process.stderr) {
    this.stream = stream;
  }

  /**
   * Runs one step and shows it while it runs; steps may overlap.
   * @template T
   * @param {string} title
   * @param {(note: (text: string) => void) => Promise<T>} work `note` adds a word on how far it is
   */
  async step(title, work) {
    const step = { title, note: '', started: performance.now() };
    this.#active.add(step);
    this.#timer ??= this.stream.isTTY
      ? setInterval(() => this.#draw(), REDRAW_EVERY_MS)
      : undefined;
    try {
      const result = await work((text) => {
        step.note = text;
      });
      this.#end(step, 'done');
      return result;
    } catch (error) {
      this.#end(step, 'failed');
      throw error;
    }
  }

  /** @param {Step} step @param {'done' | 'failed'} state */
  #end(step, state) {
    this.#erase();
    this.#active.delete(step);
    this.stream.write(`${line(step, state)}\n`);
    if (this.#active.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #draw() {
    this.#erase();
    for (const step of this.#active) this.stream.write(`${line(step, step.note || '…')}\n`);
    this.#lines = this.#active.size;
  }

  #erase() {
    if (this.#lines > 0) this.stream.write(`\x1b[${this.#lines}A\x1b[J`);
    this.#lines = 0;
  }
}

/** @param {Step} step @param {string} state */
function line({ title, started }, state) {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return `  ${title.padEnd(32)} ${seconds.padStart(5)} s  ${state}`;
}
