import type { CivilDay, WorkCalendar } from '@renda/calendar';
import { prepared, type PreparedRules, type Published, rulebookOf, type RulesInForce, rulesFor } from '@renda/rulebook';
import type pg from 'pg';

/** The rulebooks a service works by: of each jurisdiction the last good version it heard. */
export type BooksReader = () => Promise<readonly Published[]>;

/**
 * Reads the rulebooks heard, asking the database at most once in `keptFor` ms: a new version is worked with that much later than it is heard. A text is
 * parsed once for each hash. As long as nothing new was heard the very same list is given.
 */
export function booksReader(pool: pg.Pool, keptFor = 1_000): BooksReader {
  let known: readonly Published[] = [];
  let asking: { until: number; books: Promise<readonly Published[]> } | undefined;
  const read = async (): Promise<readonly Published[]> => {
    const { rows: heads } = await pool.query<{ hash: string }>('select hash from rulebook_heard where hash is not null order by jurisdiction');
    const missing = heads.map(({ hash }) => hash).filter((hash) => !known.some((book) => book.hash === hash));
    if (missing.length === 0 && heads.length === known.length) return known;
    const { rows } = missing.length === 0 ? { rows: [] } : await pool.query<{ hash: string; text: string }>('select hash, book::text as text from rulebook_heard where hash = any($1)', [missing]);
    const read = new Map(rows.map(({ hash, text }) => [hash, { hash, rulebook: rulebookOf(text) }]));
    known = heads.flatMap(({ hash }) => known.find((book) => book.hash === hash) ?? read.get(hash) ?? []);
    return known;
  };
  return () => {
    if (asking && asking.until > Date.now()) return asking.books;
    const books = read();
    asking = { until: Date.now() + keptFor, books };
    books.catch(() => { asking = undefined; });
    return books;
  };
}

/** The codes of a region's line, itself first, from its path `/320000/321100/321181/`. */
export function regionLine(path: string): string[] {
  return path.split('/').filter((code) => code !== '').reverse();
}

/** The rules of a region (by its path in today's tree) on a day. */
export type RulesKnown = (path: string, day: CivilDay) => RulesInForce;

/** What a service judges by: the rulebooks it heard, and which days are worked. */
export class Ruling {
  constructor(
    readonly books: BooksReader,
    readonly calendar: () => WorkCalendar,
  ) {}

  /** The rules of a region (by its path in today's tree) on a day. */
  async rulesOf(path: string, day: CivilDay): Promise<RulesInForce> {
    return rulesFor(regionLine(path), day, await this.books());
  }

  /** The rules of any region on any day by the rulebooks heard so far, for whoever asks of many. */
  async rulesKnown(): Promise<RulesKnown> {
    const books = await this.books();
    const lines = new Map<string, PreparedRules>();
    return (path, day) => {
      const line = lines.get(path) ?? prepared(regionLine(path), books);
      lines.set(path, line);
      return line.rulesOn(day);
    };
  }
}
