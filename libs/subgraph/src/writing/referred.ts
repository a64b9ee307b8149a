import { Refusal } from '../refusal.js';

/** What the rows of one change refer to, by id. Asking for what was not found is refused: NOT_AVAILABLE. */
export class Referred<T extends { readonly id: string }> {
  private readonly found: Map<string, T>;

  constructor(private readonly kind: string, found: readonly T[]) {
    this.found = new Map(found.map((one) => [one.id, one]));
  }

  get(id: string): T {
    const one = this.found.get(id);
    if (!one) throw new Refusal('NOT_AVAILABLE', { missing: this.kind });
    return one;
  }

  orNull(id: string | null): T | null {
    return id === null ? null : this.get(id);
  }

  /** What the change itself made can be referred to by its later rows. */
  add(one: T): void {
    this.found.set(one.id, one);
  }
}

/** The one outcome of a use case for many that was given one. */
export function only<T>(made: readonly T[]): T {
  const [one, ...more] = made;
  if (one === undefined || more.length > 0) throw new Error(`one outcome was expected, not ${String(made.length)}`);
  return one;
}
