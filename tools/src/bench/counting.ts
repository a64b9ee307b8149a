import { newId } from '@renda/subgraph';
import { Progress } from './progress.js';
import { type Size, today } from './scheduling.js';

/** How fast subjects were counted. */
export interface Counted {
  readonly subjects: number;
  readonly seconds: number;
}

/** Counts whatever is due as of a day. */
async function count(size: Size, title: string, day: string): Promise<Counted> {
  const progress = new Progress(`${size.label}: ${title}`, size.subjects, 'subjects');
  const began = performance.now();
  let subjects = 0;
  for (let round = 0; (round = await size.scheduling.recountRound(size.recounting(day))) > 0;) {
    subjects += round;
    progress.add(round);
  }
  progress.end();
  const seconds = (performance.now() - began) / 1000;
  await size.tend('truncate outbox');
  return { subjects, seconds };
}

export interface Countings {
  /** Of everything for the first time: each row is written, each open one told. */
  readonly first: Counted;
  /** Of everything again, nothing having changed. */
  readonly again: Counted;
  /** Of whom a day changes something on which nothing is heard: a month begins. */
  readonly monthBegins: Counted;
}

export async function countAll(size: Size, provinceId: string): Promise<Countings> {
  const first = await count(size, 'counting', today);
  await size.tend('vacuum analyze');
  await size.service.pool.query('insert into recount_region (region_id) values ($1)', [provinceId]);
  const again = await count(size, 'counting all again', today);
  const monthBegins = await count(size, 'counting as a month begins', '2026-12-01');
  await size.tend('vacuum analyze');
  return { first, again, monthBegins };
}

/** A caller with the rights of an administrator of the whole realm, and one of a county's committee. */
export async function askers(size: Size, countyId: string): Promise<Record<'administrator' | 'committee', Awaited<ReturnType<Size['service']['caller']>>>> {
  const { service } = size;
  return {
    administrator: await service.caller(`administrator ${newId()}`, 'ADMINISTRATOR', 'REGION', null),
    committee: await service.caller(`committee ${newId()}`, 'WORK_COMMITTEE', 'REGION', countyId),
  };
}
