import { bodyChanged } from '@renda/events';
import { newId, referencedId } from '@renda/subgraph';
import { eventOf } from '@renda/subgraph/testing';
import { datedShenzhen, publish } from '../testing/published-rules.js';
import { type Deputy, SchedulingAtWork } from '../testing/scheduling-at-work.js';

let work: SchedulingAtWork;
let deputies: readonly Deputy[];
beforeAll(async () => {
  work = await SchedulingAtWork.start();
  deputies = await Promise.all([1, 2, 3].map(() => work.deputy()));
});
afterAll(() => work.stop());

interface Opening {
  readonly invited: number;
  readonly given?: Record<string, unknown>;
}

async function opened({ invited, given = {} }: Opening): Promise<Awaited<ReturnType<SchedulingAtWork['mutate']>>> {
  const activityId = await work.planned(given);
  return work.mutate('openActivity', { activityId, mandateIds: deputies.slice(0, invited).map(({ mandateId }) => mandateId) }, work.people.administrator);
}
const codesOf = async (invited: number, given?: Record<string, unknown>): Promise<string[]> => (await opened({ invited, ...(given ? { given } : {}) })).codes;

/** The rule of R-05 with its number changed, as the YAML would be. */
const withMin = (min: number) => (text: string): string => text.replace('{ quantity: DEPUTIES_INVITED, min: 2 }', `{ quantity: DEPUTIES_INVITED, min: ${String(min)} }`);
const here = (change?: (text: string) => string) => datedShenzhen('411625', change);

describe('how many deputies must be invited before an activity opens (R-05, A-05, AMB-11)', () => {
  it('is two under a dated copy of Shenzhen’s rules: one is refused with the rule that says so, and the activity stays planned', async () => {
    await publish(work.service, 'shenzhen', here());
    const { errors } = await opened({ invited: 1 });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'INVITED_TOO_FEW', params: { has: 1, min: 2 }, rule: { title: '视察、调研、执法检查每次至少邀请两名代表', citation: '001§14¶2' },
    });
    const activityId = await work.planned();
    const of = (count: number): Record<string, unknown> => ({ activityId, mandateIds: deputies.slice(0, count).map(({ mandateId }) => mandateId) });
    expect((await work.mutate('openActivity', of(1))).codes).toEqual(['INVITED_TOO_FEW']);
    expect(await work.status(activityId)).toBe('PLANNED');
    expect((await work.mutate('openActivity', of(2))).codes).toEqual([]);
    expect(await work.status(activityId)).toBe('OPEN');
  });

  it.each([[1, 0], [2, 1], [3, 2]])('with %i in the YAML refuses %i and lets one more open', async (min, few) => {
    await publish(work.service, 'shenzhen', here(withMin(min)));
    expect(await codesOf(few)).toEqual(['INVITED_TOO_FEW']);
    expect(await codesOf(min)).toEqual([]);
  });

  it('moves as soon as another version is heard', async () => {
    await publish(work.service, 'shenzhen', here(withMin(3)));
    expect(await codesOf(2)).toEqual(['INVITED_TOO_FEW']);
    await publish(work.service, 'shenzhen', here());
    expect(await codesOf(2)).toEqual([]);
  });

  it('counts a deputy named twice once', async () => {
    await publish(work.service, 'shenzhen', here());
    const [{ mandateId }] = deputies as [Deputy];
    expect((await work.mutate('openActivity', { activityId: await work.planned(), mandateIds: [mandateId, mandateId] })).codes).toEqual(['INVITED_TOO_FEW']);
  });

  it('is no number in a draft, nor where the region’s own rulebook has none', async () => {
    await publish(work.service, 'shenzhen', (text) => text.replace("region: '440300'", "region: '411625'"));
    await publish(work.service, 'danyang');
    expect(await codesOf(1)).toEqual([]);
    expect(await codesOf(1, { regionId: work.place.elsewhere, stationId: null })).toEqual([]);
  });

  // the rules are in force from 2026-01-01; 16:00Z is midnight in Shanghai
  it.each([['2025-12-31T15:59:59Z', []], ['2025-12-31T16:00:00Z', ['INVITED_TOO_FEW']]])('is asked of the day on which it starts in Shanghai: %s', async (startsAt, codes) => {
    await publish(work.service, 'shenzhen', here());
    expect(await codesOf(1, { startsAt })).toEqual(codes);
  });

  it.each([
    ['TOPICAL_INSPECTION', ['INVITED_TOO_FEW']], ['LOCAL_RESEARCH', ['INVITED_TOO_FEW']], ['LAW_ENFORCEMENT_CHECK', ['INVITED_TOO_FEW']],
    ['TRAINING', []], ['RECEPTION', []], ['OTHER', []],
  ])('is asked of inspections, research and law checks: %s', async (type, codes) => {
    await publish(work.service, 'shenzhen', here());
    expect(await codesOf(0, { type })).toEqual(codes);
  });

  it('holds for the region nearest up the line that rules it', async () => {
    await publish(work.service, 'shenzhen', datedShenzhen('411600', withMin(3)));
    await publish(work.service, 'danyang', (text) => text.replace("region: '321181'", "region: '411625'"));
    expect(await codesOf(2)).toEqual(['INVITED_TOO_FEW']);
    expect(await codesOf(2, { regionId: work.place.elsewhere, stationId: null })).toEqual([]);
  });

  describe('of some organisers only', () => {
    const ofBodies = (text: string): string => text.replace('where: { form: [RESEARCH, INSPECTION] }', 'where: { form: [RESEARCH, INSPECTION], congressBody: [STANDING_COMMITTEE, WORKING_BODY] }');
    const body = async (kind: string): Promise<string> => {
      const id = newId();
      await work.service.hear(eventOf(bodyChanged, id, 1, { name: '机构', kind, regionId: work.place.county, from: '2020-01-01', to: null }));
      return id;
    };

    it.each([['STANDING_COMMITTEE', ['INVITED_TOO_FEW']], ['WORK_COMMITTEE', ['INVITED_TOO_FEW']], ['SPECIAL_COMMITTEE', []], ['ENTERPRISE', []], [null, []]])('organised by %s', async (kind, codes) => {
      await publish(work.service, 'shenzhen', here(ofBodies));
      expect(await codesOf(1, { organiserBodyId: kind === null ? null : await body(kind) })).toEqual(codes);
    });

    it.each([['ON', ['INVITED_TOO_FEW']], ['OFF', []]])('unless a switch, %s, takes that away', async (value, codes) => {
      await publish(work.service, 'shenzhen', here((text) => ofBodies(text).replace('WORKING_BODY] } }', 'WORKING_BODY] }, unless: { congressBody: session-year } }')
        .replace(/(key: session-year[\s\S]*?value: )'\w+'/, `$1'${value}'`)));
      expect(await codesOf(1)).toEqual(codes);
    });
  });

  it('is not asked of past activities of a file, whose invitations come in their own', async () => {
    await publish(work.service, 'shenzhen', here());
    const { body } = await work.service.load('activity', [{
      key: 'a-1', type: 'SPECIAL_RESEARCH', title: '调研', region: `id:${work.place.town}`, organiser: null, group: null, station: null,
      starts_at: '2026-03-02T01:00:00Z', ends_at: '2026-03-02T03:00:00Z', mode: 'ON_SITE', prescribed: true, status: 'OPEN',
    }], { as: work.people.administrator });
    expect(body).toMatchObject({ loaded: 1, faults: [] });
    expect(await work.status(referencedId('test', 'activity', 'a-1'))).toBe('OPEN');
  });
});
