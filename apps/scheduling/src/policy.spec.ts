import { join } from 'node:path';
import { rulebookPublished, stationChanged } from '@renda/events';
import { canonicalJson, keptRulebooks } from '@renda/rulebook';
import { newId } from '@renda/subgraph';
import { callersOf, compareGolden, eventOf, policyMatrix } from '@renda/subgraph/testing';
import { recountAll } from './obligations/recount.js';
import { datedShenzhen, publish } from './testing/published-rules.js';
import { SchedulingAtWork } from './testing/scheduling-at-work.js';

let work: SchedulingAtWork;
beforeAll(async () => { work = await SchedulingAtWork.start(); });
afterAll(() => work.stop());

/** A verdict of the station: a region's rulebook asks something of it, and it was founded. */
async function obligationAt(regionId: string, stationId: string): Promise<string> {
  const book = keptRulebooks().find(({ rulebook }) => rulebook.jurisdiction === 'dancheng');
  if (!book) throw new Error('no rulebook');
  await work.service.hear(
    eventOf(rulebookPublished, newId(), 1, { jurisdiction: 'dancheng', regionId, hash: book.hash, text: canonicalJson(book.rulebook) }),
    eventOf(stationChanged, stationId, 2, {
      name: '站', kind: 'INDUSTRY_STATION', siting: null, regionId, parentId: null, baseId: null, industryId: null, status: 'ESTABLISHED', online: false, foundedOn: '2026-01-01' }),
  );
  const { pool, ruling } = work.service;
  await recountAll({ pool, ruling, source: '/renda/test/scheduling', now: () => new Date() });
  const { rows } = await pool.query<{ id: string }>('select id from obligation where subject_id = $1 limit 1', [stationId]);
  return rows[0]?.id ?? '';
}

it('each role may do and see exactly what is listed', async () => {
  const deputy = await work.deputy();
  const Activity = await work.held([deputy]);
  const [Attendance = ''] = await work.recorded(Activity, [deputy]);
  await work.verify([Attendance]);
  const StationVisit = await work.visited(deputy);
  const Reception = await work.received([deputy]);
  const { pairId: ContactPair } = await work.pair(deputy);
  const ContactMeeting = (await work.done('recordContactMeeting', { requestId: newId(), pairId: ContactPair, day: '2026-03-02' })).id;
  const hash = await publish(work.service, 'shenzhen', datedShenzhen('411625'));
  const Exemption = (await work.done('grantExemption', {
    requestId: newId(), subjectKind: 'MANDATE', subjectId: deputy.mandateId, rule: 'matters-solved', reason: 'ILLNESS', validFrom: '2026-03-01',
  }, undefined, 'id')).id;
  const Appointment = (await work.done('requestAppointment', { requestId: newId(), mandateId: deputy.mandateId, duty: '监督' })).id;
  const Simulation = (await work.done('simulateRulebook', {
    requestId: newId(), regionId: work.place.county, hash, datedFrom: '2026-01-01', from: '2026-01-01', to: '2027-01-01',
  }, undefined, 'id')).id;
  const { said, told } = await work.hearOwn();
  const ids = {
    Activity, Attendance, StationVisit, Invitation: said.find(({ type }) => type.includes('invitation'))?.subject ?? '', DutyRecord: told[0]?.subject ?? '',
    Person: deputy.personId, Mandate: deputy.mandateId, Station: work.place.station, DeputyGroup: work.place.group,
    Reception, ContactPair, ContactMeeting, Exemption, Body: work.place.body, Appointment,
    Obligation: await obligationAt(work.place.town, work.place.station),
    Simulation,
  };
  const near = await callersOf(work.service, 'near', { regionId: work.place.county, stationId: work.place.station, personId: deputy.personId });
  const far = await callersOf(work.service, 'far', { regionId: work.place.elsewhere });
  const { actual, golden } = compareGolden(await policyMatrix(work.service, { near, far, ids }), join(import.meta.dirname, 'policy.golden.json'));
  expect(actual).toEqual(golden);
});
