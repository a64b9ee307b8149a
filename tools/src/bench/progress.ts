import { SingleBar } from 'cli-progress';

/** What is going on, on the error output: a bar on a terminal, otherwise a line now and then. The report itself goes to the standard output. */
export class Progress {
  #bar: SingleBar | undefined;
  #done = 0;
  #saidAt = 0;

  constructor(
    private readonly title: string,
    private readonly total: number,
    private readonly unit: string,
  ) {
    if (process.stderr.isTTY) {
      this.#bar = new SingleBar({ format: `${title} [{bar}] {value}/{total} ${unit} {duration_formatted}`, stream: process.stderr, hideCursor: true, clearOnComplete: true });
      this.#bar.start(total, 0);
    } else process.stderr.write(`${title} …\n`);
    this.#saidAt = performance.now();
  }

  add(done: number): void {
    this.#done += done;
    this.#bar?.update(Math.min(this.#done, this.total));
    if (this.#bar || performance.now() - this.#saidAt < 10_000) return;
    this.#saidAt = performance.now();
    process.stderr.write(`${this.title}: ${String(this.#done)} of ${String(this.total)} ${this.unit}\n`);
  }

  end(): void {
    this.#bar?.stop();
  }
}
