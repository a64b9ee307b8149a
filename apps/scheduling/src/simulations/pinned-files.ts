import type { CivilDay } from '@renda/calendar';
import type { Sql } from '@renda/event-delivery';
import type { CongressTimes, Exemption, FacetValue } from '@renda/rulebook';
import { regionLine } from '@renda/subgraph';
import { recordOf } from '../obligations/counted-record.js';
import type { CountedSubject } from '../obligations/counted-subject.js';
import type { SubjectKind } from '../obligations/subject-kinds.js';
import type { SubjectFile } from '../obligations/subject-file.js';
import type { RulesCompared } from './pinned-rules.js';

type PinnedRecord = readonly [measure: string, source: string, id: string, day: CivilDay, verified: boolean, told: Readonly<Record<string, FacetValue | null>>];

interface PinnedRow {
  readonly number: number;
  readonly kind: SubjectKind;
  readonly subject_id: string;
  readonly region_path: string;
  readonly congress: number;
  readonly facts: Omit<CountedSubject, 'kind' | 'id' | 'path'>;
  readonly records: readonly PinnedRecord[] | null;
  readonly exemptions: readonly Exemption[] | null;
}

export interface PinnedFile extends SubjectFile {
  readonly number: number;
}

/** The files that a simulation pinned, in the order of their numbers. Those of one congress get the very same times, by which rules are remembered. */
export class PinnedFiles {
  readonly #lines = new Map<string, string>();

  private constructor(
    private readonly simulationId: string,
    private readonly times: ReadonlyMap<number, CongressTimes>,
    private readonly ruled: ReadonlySet<string>,
  ) {}

  static async of(sql: Sql, simulationId: string, { asIf }: RulesCompared): Promise<PinnedFiles> {
    const rows = await sql.query<{ number: number; times: CongressTimes }>('select number, times from simulation_congress where simulation_id = $1', [simulationId]);
    return new PinnedFiles(simulationId, new Map(rows.map(({ number, times }) => [number, times])), new Set(asIf.books.map(({ rulebook }) => rulebook.region)));
  }

  async after(sql: Sql, number: number, most: number): Promise<PinnedFile[]> {
    const rows = await sql.query<PinnedRow>(
      `select number, kind, subject_id, region_path, congress, facts, records, exemptions from simulation_subject
       where simulation_id = $1 and number > $2 order by number limit $3`, [this.simulationId, number, most]);
    return rows.map((row) => this.#file(row));
  }

  #file({ number, kind, subject_id: id, region_path: path, congress, facts, records, exemptions }: PinnedRow): PinnedFile {
    const times = this.times.get(congress);
    if (!times) throw new Error('a subject was pinned without its congress');
    return {
      number, times, subject: { ...facts, kind, id, path: this.#ruledPath(path) }, exemptions: exemptions ?? [],
      records: (records ?? []).map(([measure, source, record, day, verified, told]) =>
        recordOf({ subject_id: id, measure, source, id: record, day, verified, known_from: null, known_to: null, told })),
    };
  }

  /** Only the regions of a line that have a rulebook say what holds there: towns without one share what is worked out for their county. */
  #ruledPath(path: string): string {
    const known = this.#lines.get(path) ?? `/${regionLine(path).reverse().filter((code) => this.ruled.has(code)).map((code) => `${code}/`).join('')}`;
    this.#lines.set(path, known);
    return known;
  }
}
