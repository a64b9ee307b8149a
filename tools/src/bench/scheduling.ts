import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WorkCalendar } from '@renda/calendar';
import type { ServiceDefinition, Ruling } from '@renda/subgraph';
import { TestService } from '@renda/subgraph/testing';
import type pg from 'pg';

const built = join(import.meta.dirname, '../../../apps/scheduling/dist');
const load = async (file: string): Promise<unknown> => import(pathToFileURL(join(built, file)).href);

/** What counting is given, as the service gives it to itself. */
interface Recounting {
  readonly pool: pg.Pool;
  readonly ruling: Ruling;
  readonly source: string;
  readonly now: () => Date;
}

export interface Scheduling {
  readonly definition: ServiceDefinition;
  /** Counts one batch of what is due; answers how many subjects. */
  readonly recountRound: (given: Recounting) => Promise<number>;
  /** Does the simulation that waits longest. */
  readonly simulateRound: (given: { readonly pool: pg.Pool; readonly calendar: () => WorkCalendar; readonly now: () => Date }) => Promise<boolean>;
}

/** The service as it was built: tools may not depend on an app's sources. */
export async function scheduling(): Promise<Scheduling> {
  const { scheduling: definition } = (await load('service.js')) as { scheduling: ServiceDefinition };
  const { recountRound } = (await load('obligations/recount.js')) as Pick<Scheduling, 'recountRound'>;
  const { simulateRound } = (await load('simulations/simulate-round.js')) as Pick<Scheduling, 'simulateRound'>;
  return { definition, recountRound, simulateRound };
}

/** The day as of which all is counted and asked. */
export const today = '2026-11-25';
export const noonOf = (day: string): Date => new Date(`${day}T12:00:00+08:00`);

/** One size of the province: a service on a database of its own. */
export class Size {
  private constructor(
    readonly records: number,
    readonly subjects: number,
    readonly scheduling: Scheduling,
    readonly service: TestService,
  ) {}

  static async start(records: number, given: Scheduling): Promise<Size> {
    return new Size(records, Math.max(100, Math.round(records / 10)), given, await TestService.start(given.definition));
  }

  get label(): string {
    return records(this.records);
  }

  recounting(day: string): Recounting {
    const { pool, ruling } = this.service;
    return { pool, ruling, source: '/renda/bench/scheduling', now: () => noonOf(day) };
  }

  /** As the owner, who may look after the database. */
  async tend(statement: string): Promise<void> {
    await this.service.database.ownerPool.query(statement);
  }
}

/** 10⁶, or the number itself where it is no power of ten. */
export function records(count: number): string {
  const power = Math.log10(count);
  return Number.isInteger(power) ? `10${[...String(power)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}` : String(count);
}
