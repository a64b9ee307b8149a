import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';

/** One fault of a rulebook file. `line` counts from 1 and is the line of the nearest thing written there. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

export type Path = readonly (string | number)[];

/** Finds the lines of a parsed file and collects every fault in it. */
export class Faults {
  readonly #found: Fault[] = [];

  constructor(
    readonly file: string,
    readonly document: Document,
    readonly lines: LineCounter,
  ) {}

  /** Notes a fault at a path of the file. */
  at(path: Path, code: string, message: string): void {
    this.atLine(this.lineOf(path), path, code, message);
  }

  atLine(line: number, path: Path, code: string, message: string): void {
    this.#found.push({ file: this.file, line, code, path: path.join('.'), message: `${path.length > 0 ? `${path.join('.')} ` : ''}${message}` });
  }

  /** The line of the key at a path, or of the nearest thing above it that is written. */
  lineOf(path: Path): number {
    for (let length = path.length; length > 0; length--) {
      const offset = this.#offset(path.slice(0, length));
      if (offset !== undefined) return this.lines.linePos(offset).line;
    }
    return 1;
  }

  #offset(path: Path): number | undefined {
    const last = path[path.length - 1];
    const parent = path.length === 1 ? this.document.contents : this.document.getIn(path.slice(0, -1), true);
    if (isMap(parent)) {
      const pair = parent.items.find((one) => isPair(one) && isScalar(one.key) && String(one.key.value) === String(last));
      if (pair && isNode(pair.key)) return pair.key.range?.[0];
    }
    const node = this.document.getIn(path, true);
    return isNode(node) ? node.range?.[0] : undefined;
  }

  /** All faults, by line. */
  all(): Fault[] {
    return [...this.#found].sort((one, other) => one.line - other.line);
  }
}

/** Where things stand in a text that was read without a fault: the line of a path, or of the nearest thing above it. */
export function linesOf(text: string): (path: Path) => number {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, stringKeys: true, logLevel: 'error' });
  const faults = new Faults('', document, lines);
  return (path) => faults.lineOf(path);
}
