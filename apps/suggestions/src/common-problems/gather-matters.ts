import { dayOf } from '@renda/calendar';
import { type Change, Refusal, type Region } from '@renda/subgraph';
import { MatterCodes } from '../matters/matter-codes.js';
import type { By } from '../matters/matter-raised.js';
import { Matter } from '../matters/matter.js';
import { link } from '../provenance/provenance-link.js';
import { CommonProblem } from './common-problem.js';
import { CommonProblemMatter } from './common-problem-matter.js';

export interface Gathering {
  readonly id: string;
  readonly regionId: string | null;
  readonly stationId: string | null;
  readonly title: string;
  readonly text: string;
  readonly topic: string | null;
  readonly matterIds: readonly string[];
}

/** Gathers several matters in one common problem, of a station or else of a region. It tells nothing yet. */
export async function gatherMatters(change: Change, { regionId, stationId, ...given }: Gathering, by: By): Promise<CommonProblem> {
  const region = await placeOf(change, regionId, stationId);
  const topic = (await MatterCodes.of(change.ruling, region.path, dayOf(by.at))).topic(given.topic);
  const { problem, gathered } = CommonProblem.gather({ ...given, topic, region, stationId }, by);
  change.permit(problem.scopes());
  await gatherable(change, given.matterIds);
  keep(change, problem, gathered);
  return problem;
}

export async function addMatters(change: Change, problem: CommonProblem, matterIds: readonly string[], by: By): Promise<void> {
  await gatherable(change, matterIds);
  const known = await change.em.find(CommonProblemMatter, { problemId: problem.id, matterId: { $in: [...matterIds] } });
  if (known[0] || new Set(matterIds).size < matterIds.length) throw new Refusal('ALREADY_GATHERED', { matterId: known[0]?.matterId ?? '' });
  keep(change, problem, problem.add(matterIds, by));
  change.tell(problem.told());
}

async function placeOf(change: Change, regionId: string | null, stationId: string | null): Promise<Region> {
  if ((regionId === null) === (stationId === null)) throw new Refusal('BAD_USER_INPUT', { field: 'stationId', or: 'regionId' });
  const station = stationId === null ? null : await change.heard<{ region_id: string }>('station_heard', stationId, ['region_id']);
  return change.region(station?.region_id ?? regionId ?? '');
}

/** Matters that the caller reaches and that were neither rejected nor merged; struck off they may be, since their solution is their own. */
async function gatherable(change: Change, ids: readonly string[]): Promise<void> {
  const matters = await change.referred(Matter, ids);
  for (const id of ids) {
    const matter = matters.get(id);
    change.permit(matter.scopes());
    if (matter.stage === 'REJECTED' || matter.stage === 'MERGED') throw new Refusal('MATTER_ENDED', { stage: matter.stage });
  }
}

function keep(change: Change, problem: CommonProblem, gathered: readonly CommonProblemMatter[]): void {
  change.em.persist([problem, ...gathered]);
  for (const { matterId, at } of gathered) link(change, { kind: 'Matter', id: matterId }, 'GATHERED_INTO', { kind: 'CommonProblem', id: problem.id }, at);
}
