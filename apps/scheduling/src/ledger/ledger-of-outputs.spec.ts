import { dutyRecorded, mandateChanged, matterChanged, mediationChanged, type RendaEvent, reportChanged, suggestionChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { eventOf } from '@renda/subgraph/testing';
import { type Deputy, SchedulingAtWork } from '../testing/scheduling-at-work.js';
import { onOutputsChanged } from './on-outputs-changed.js';

let work: SchedulingAtWork;
beforeAll(async () => { work = await SchedulingAtWork.start(); });
afterAll(() => work.stop());

const at = '2026-03-05T02:00:00.000Z';

function suggestion(id: string, version: number, signers: readonly string[], status = 'SUBMITTED'): RendaEvent {
  const [leadMandateId = '', ...cosignerIds] = signers;
  return eventOf(suggestionChanged, id, version, {
    kind: 'SUGGESTION', regionId: work.place.county, leadMandateId, cosignerIds, groupId: null, stationId: work.place.station, submittedOn: '2026-03-02', status, highQuality: null,
    solved: null, solvedOn: null, acceptedAt: null,
  });
}

function matter(id: string, version: number, promoterIds: string[], solved: boolean | null): RendaEvent {
  return eventOf(matterChanged, id, version, {
    stationId: work.place.station, kind: 'VOTER', channel: 'QR_SCAN', stage: solved === null ? 'SUPERVISED' : 'CLOSED', regionId: work.place.town, concernsRegionId: null, nature: null, powersLevel: null,
    unitId: null, dueOn: null, raisedAt: '2026-03-01T02:00:00Z', stageSince: at, closedAt: solved === null ? null : at, solved, promoterIds,
  });
}

function mediation(id: string, version: number, mandateIds: string[], status: string): RendaEvent {
  return eventOf(mediationChanged, id, version, {
    regionId: work.place.town, status, openedAt: at, statusSince: at, partiesKind: 'FAMILY', heldOn: status === 'SETTLED' ? '2026-03-04' : null, stationId: work.place.station, groupId: null, mandateIds,
  });
}

function report(id: string, version: number, authors: { mandateIds?: readonly string[]; leadMandateId?: string | null }, given: Record<string, unknown> = {}): RendaEvent {
  return eventOf(reportChanged, id, version, {
    regionId: work.place.county, groupId: null, stationId: work.place.station, submittedOn: '2026-03-02', status: 'SUBMITTED', ownIndustry: null, highQuality: null, acceptedAt: null, ...authors, ...given,
  } as never);
}

async function rowsOf(sourceId: string): Promise<unknown[][]> {
  const { rows } = await work.service.database.pool.query<Record<string, unknown>>(
    'select person_id, measure, day::text, quantity, activity_type from duty_record where source_id = $1 order by recorded_at, quantity desc, person_id', [sourceId]);
  return rows.map((row) => [row['person_id'], row['measure'], row['day'], row['quantity'], row['activity_type']]);
}
const sorted = (deputies: readonly Deputy[]): string[] => deputies.map(({ personId }) => personId).sort();

describe('what deputies bring out and bring about', () => {
  it('is duty of each who signed a suggestion, once, and is told for each', async () => {
    const deputies = [await work.deputy(), await work.deputy()];
    const id = newId();
    const event = suggestion(id, 1, deputies.map(({ mandateId }) => mandateId));
    const told = await work.service.hear(event, event, suggestion(id, 2, deputies.map(({ mandateId }) => mandateId), 'ACCEPTED'));
    expect(await rowsOf(id)).toEqual(sorted(deputies).map((person) => [person, 'SUGGESTION', '2026-03-02', 1, 'SUGGESTION']));
    expect(told.map(({ type, causationid }) => [type, causationid])).toEqual(deputies.map(() => [dutyRecorded.type, event.id]));
    for (const { data } of told) expect(dutyRecorded.data.safeParse(data).success).toBe(true);
  });

  it.each(['DRAFT', 'PRE_SUBMITTED'])('is no duty while the suggestion is %s', async (status) => {
    const [deputy, id] = [await work.deputy(), newId()];
    await work.service.hear(suggestion(id, 1, [deputy.mandateId], status));
    expect(await rowsOf(id)).toEqual([]);
    await work.service.hear(suggestion(id, 2, [deputy.mandateId]));
    expect(await rowsOf(id)).toHaveLength(1);
  });

  it('is countered when the suggestion is withdrawn; a late event changes nothing', async () => {
    const [deputy, id] = [await work.deputy(), newId()];
    await work.service.hear(suggestion(id, 3, [deputy.mandateId]), suggestion(id, 4, [deputy.mandateId], 'WITHDRAWN'), suggestion(id, 2, [deputy.mandateId]));
    expect((await rowsOf(id)).map((row) => row[3])).toEqual([1, -1]);
  });

  it('is duty of who pushed a matter that is solved, on the day it was struck off, and of nobody when it is not', async () => {
    const [deputy, solved, not] = [await work.deputy(), newId(), newId()];
    await work.service.hear(matter(solved, 1, [], null), matter(solved, 2, [deputy.mandateId], null), matter(solved, 3, [deputy.mandateId], true), matter(not, 1, [deputy.mandateId], false));
    expect(await rowsOf(solved)).toEqual([[deputy.personId, 'MATTER_SOLVED', '2026-03-05', 1, 'VOTER']]);
    expect(await rowsOf(not)).toEqual([]);
  });

  describe('when the matter is opened again in another year', () => {
    const ofMatter = onOutputsChanged.find(({ definition }) => definition === matterChanged);
    const later = (event: RendaEvent, time: string, given: Record<string, unknown>): RendaEvent => ({ ...event, time, data: { ...(event.data as object), ...given } });
    const story = (id: string, mandateId: string): RendaEvent[] => [
      { ...matter(id, 1, [mandateId], true), time: '2026-03-05T02:00:00.000Z' },
      later(matter(id, 2, [mandateId], null), '2027-01-09T02:00:00.000Z', { stageSince: '2027-01-09T02:00:00.000Z', regionId: work.place.county }),
      later(matter(id, 3, [mandateId], true), '2027-02-03T02:00:00.000Z', { closedAt: '2027-02-03T02:00:00.000Z' }),
    ];

    /** Hears events as the consumer hands them over; answers day, place and quantity of what was told. */
    async function heard(batches: readonly (readonly RendaEvent[])[]): Promise<unknown[]> {
      const told: RendaEvent[] = [];
      const { pool } = work.service.database;
      for (const batch of batches) {
        await ofMatter?.hear(batch as never, {
          live: true, query: async <R>(text: string, values: readonly unknown[] = []) => (await pool.query(text, [...values])).rows as R[], emit: (_, event) => { told.push(event); },
        });
      }
      return told.map(({ data }) => data as { day: string; regionId: string; quantity: number }).map(({ day, regionId, quantity }) => [day, regionId, quantity]);
    }

    it.each([['one after the other', 1], ['in one batch', 3]])('it is taken back on the day and at the place for which it counted, and counts anew when it is solved again, heard %s', async (_, size) => {
      const [{ mandateId }, id] = [await work.deputy(), newId()];
      const events = story(id, mandateId);
      const told = await heard(size === 1 ? events.map((event) => [event]) : [events]);
      expect(told).toEqual([['2026-03-05', work.place.town, 1], ['2026-03-05', work.place.town, -1], ['2027-02-03', work.place.town, 1]]);
      expect((await rowsOf(id)).map((row) => row.slice(2, 4))).toEqual([['2026-03-05', 1], ['2026-03-05', -1], ['2027-02-03', 1]]);
    });
  });

  it.each([['SETTLED', 1], ['OPENED', 0], ['FAILED', 0], ['PASSED_ON', 0]])('of a dispute that is %s makes %i', async (status, count) => {
    const [deputy, id] = [await work.deputy(), newId()];
    await work.service.hear(mediation(id, 1, [deputy.mandateId], status));
    expect((await rowsOf(id)).map((row) => row.slice(1, 3))).toEqual(Array.from({ length: count }, () => ['MEDIATION', '2026-03-04']));
  });

  it('is duty of each author of a research report, once, while it is submitted or accepted', async () => {
    const deputies = [await work.deputy(), await work.deputy()];
    const [id, mandateIds] = [newId(), deputies.map(({ mandateId }) => mandateId)];
    const authors = { leadMandateId: mandateIds[0] ?? null, mandateIds };
    const event = report(id, 1, authors);
    const told = await work.service.hear(event, event, report(id, 2, authors, { status: 'ACCEPTED', highQuality: true, acceptedAt: at }));
    expect(await rowsOf(id)).toEqual(sorted(deputies).map((person) => [person, 'RESEARCH_REPORT', '2026-03-02', 1, null]));
    expect(told.map(({ type }) => type)).toEqual([dutyRecorded.type, dutyRecorded.type]);
    await work.service.hear(report(id, 3, authors, { status: 'WITHDRAWN' }), report(id, 2, authors));
    expect((await rowsOf(id)).map((row) => row[3])).toEqual([1, 1, -1, -1]);
  });

  it.each([['before authors were', {}], ['of a group or a station alone', { leadMandateId: null, mandateIds: [] }]])('is nobody’s when a report is told %s', async (_, authors) => {
    const id = newId();
    await work.service.hear(report(id, 1, authors), report(id, 2, authors, { status: 'WITHDRAWN' }));
    expect(await rowsOf(id)).toEqual([]);
  });

  it('of a report is counted by no obligation beside the report itself: once for its group, once for its station', async () => {
    const [deputy, id, groupId] = [await work.deputy(), newId(), newId()];
    await work.service.hear(report(id, 1, { mandateIds: [deputy.mandateId] }, { groupId }));
    expect(await rowsOf(id)).toHaveLength(1);
    const { rows } = await work.service.database.pool.query('select subject_kind, subject_id, measure from counted_record where id = $1 or subject_id = $2 order by subject_kind', [id, deputy.mandateId]);
    expect(rows).toEqual([{ subject_kind: 'GROUP', subject_id: groupId, measure: 'RESEARCH_REPORT' }, { subject_kind: 'STATION', subject_id: work.place.station, measure: 'RESEARCH_REPORT' }]);
  });

  it('waits for a deputy who is not heard of, and is entered when he is, whatever came of it meanwhile', async () => {
    const [known, late, lateToo, kept, withdrawn] = [await work.deputy(), newId(), newId(), newId(), newId()];
    await work.service.hear(suggestion(kept, 1, [known.mandateId, late]), suggestion(withdrawn, 1, [lateToo]), suggestion(withdrawn, 2, [lateToo], 'WITHDRAWN'));
    expect(await rowsOf(kept)).toHaveLength(1);
    const personId = newId();
    const told = await work.service.hear(...[late, lateToo].map((id) => eventOf(mandateChanged, id, 1, {
      personId, level: 'COUNTY', regionId: work.place.county, termId: newId(), electionKind: 'DIRECT', constituencyId: null, from: '2021-01-01', to: null, status: 'ACTIVE', voided: false,
    })));
    expect((await rowsOf(kept)).map((row) => row[0]).sort()).toEqual([known.personId, personId].sort());
    expect((await rowsOf(withdrawn)).map((row) => row[3])).toEqual([1, -1]);
    expect(told).toHaveLength(3);
    const { rows } = await work.service.database.pool.query('select 1 from duty_waiting');
    expect(rows).toEqual([]);
  });
});
