import { LockMode } from '@mikro-orm/postgresql';
import { dayOf } from '@renda/calendar';
import { keySupervisionChanged } from '@renda/events';
import { type Change, field, Refusal } from '@renda/subgraph';
import { judgedSuggestion } from '../consultations/judged-suggestion.js';
import { administrators, offices, secretariat } from '../policy-rows.js';
import { link } from '../provenance/provenance-link.js';
import { inOrder } from '../registers/given.js';
import { register } from '../registers/register.js';
import { session, suggestion, unit } from '../registers/targets.js';
import type { Suggestion } from '../suggestions/suggestion.js';
import { SuggestionView } from '../suggestions/suggestion.view.js';
import { UnitView } from '../units/unit.view.js';

const { code, day, flag, reference, text } = field;

/** Who can fix a suggestion as key: AMB-43 leaves it to a field. */
const designators = {
  CONGRESS: { zh: '人民代表大会会议', en: 'a session of the congress' }, STANDING_COMMITTEE: { zh: '常委会', en: 'the standing committee' }, GOVERNMENT_LEADER: { zh: '政府领导', en: 'a leader of the government' },
};
/** The post of the leader who answers for it; never a name. */
const leaders = {
  GOVERNMENT_HEAD: { zh: '政府主要领导', en: 'head of the government' }, GOVERNMENT_DEPUTY_HEAD: { zh: '政府分管领导', en: 'deputy head of the government' },
  COMMITTEE_CHAIR: { zh: '常委会主任', en: 'chair of the standing committee' }, COMMITTEE_VICE_CHAIR: { zh: '常委会副主任', en: 'vice chair of the standing committee' },
};

type Designated = { suggestionId: string | null; designatedBy: string | null; sessionId: string | null; unitId: string | null; designatedOn: string | null; id: string; personIds: string[] };

/** A suggestion fixed as key (重点督办建议, P-21): by whom, which leader answers for it, the progress he hears himself, what came of it. */
export const keySupervisions = register({
  entity: 'KeySupervision', singular: 'keySupervision', plural: 'keySupervisions', table: 'key_supervision', kind: 'key_supervision',
  title: { zh: '重点督办建议', en: 'A key supervised suggestion' },
  source: { title: { zh: '重点督办建议', en: 'Key supervised suggestions' }, citation: '003-BH-二-一 L65; 004-DY L88-100' },
  states: { DESIGNATED: { zh: '已确定', en: 'designated' }, TAKEN_ON: { zh: '领导领办', en: 'taken on by a leader' }, HEARD: { zh: '已听取汇报', en: 'progress heard' }, CONCLUDED: { zh: '已办结', en: 'concluded' } },
  fields: {
    suggestionId: reference(suggestion, '代表建议', 'Suggestion', { filter: true }),
    designatedBy: code('由谁确定', 'Who designated it', { among: designators, filter: true }),
    sessionId: reference(session, '确定它的会议（由大会确定的必填）', 'Session that designated it; needed of a congress', { filter: true }),
    designatedOn: day('确定日期', 'Day it was designated'),
    leader: code('领办、督办的领导（职务）', 'Leader who answers for it, by post', { among: leaders }),
    unitId: reference(unit, '主办单位（交办后为所交办的）', 'Unit that leads: the one it is assigned to, once it is'),
    heardOn: day('听取汇报的日期', 'Day on which progress was heard'),
    inPerson: flag('领导是否亲自听取', 'Whether the leader heard it in person'),
    progress: text('进展', 'Progress', 2000),
    result: text('结果', 'What came of it', 2000),
  },
  lies: ['suggestionId'],
  sees: { DEPUTY: 'GRANTED', UNDERTAKING_UNIT: 'GRANTED', ...secretariat },
  imports: administrators,
  opening: {
    zh: '确定为重点督办建议', en: 'Fix a suggestion as key', mutation: 'designateKeySuggestion', to: 'DESIGNATED', by: secretariat, needs: ['suggestionId', 'designatedBy', 'designatedOn'], may: ['sessionId', 'leader'],
    with: designated,
  },
  steps: [
    { zh: '领导领办', en: 'A leader takes it on', action: 'takeOn', mutation: 'takeOnKeySuggestion', from: ['DESIGNATED', 'HEARD'], to: 'TAKEN_ON', by: offices, needs: ['leader'] },
    { zh: '登记听取专题汇报', en: 'Progress was heard', action: 'hear', mutation: 'hearKeySuggestion', from: ['DESIGNATED', 'TAKEN_ON', 'HEARD'], to: 'HEARD', by: secretariat, needs: ['heardOn', 'inPerson', 'progress', 'leader'],
      with: ({ heardOn, designatedOn }, _, { at }) => { inOrder('heardOn', designatedOn, heardOn, at); } },
    { zh: '重点督办办结', en: 'It is concluded', action: 'conclude', mutation: 'concludeKeySuggestion', from: ['HEARD'], to: 'CONCLUDED', by: offices, needs: ['result'] },
  ],
  says: keySupervisionChanged,
  tells: ['suggestionId', 'designatedBy', 'sessionId', 'designatedOn', 'leader', 'unitId', 'heardOn', 'inPerson'],
  listed: [
    { type: () => SuggestionView, by: 'suggestionId', as: 'keySupervisions', zh: '重点督办（限可见）', en: 'Whether and how it is key, as far as the asker may see' },
    { type: () => UnitView, by: 'unitId', as: 'keySupervisions', zh: '该单位主办的重点督办建议（限可见）', en: 'Key suggestions that this unit leads, of those the asker may see' },
  ],
  also: {
    constraints: { key_supervision_once: 'ALREADY_KEY' },
    sentences: {
      ALREADY_KEY: { zh: '该建议已是重点督办建议。', en: 'This suggestion is key already.' },
      SESSION_UNFIT: { zh: '会议须是该人大的，且确定日期在会期内。', en: 'It must be a session of that congress, held on the day of the designation.' },
    },
  },
});

/** By a congress only at a session of its own, on a day on which it sat. */
async function designated(row: Designated, change: Change, { at }: { readonly at: Date }): Promise<void> {
  const own = await judgedSuggestion(change, row.suggestionId ?? '');
  const designatedOn = row.designatedOn ?? '';
  if (designatedOn > dayOf(at) || designatedOn < own.submittedOn) throw new Refusal('BAD_USER_INPUT', { field: 'designatedOn', earliest: own.submittedOn, latest: dayOf(at) });
  if (row.designatedBy === 'CONGRESS' && row.sessionId === null) throw new Refusal('STEP_INCOMPLETE', { needed: 'sessionId' });
  if (row.sessionId !== null) {
    const [sat] = await change.sql.query(`select 1 from session_heard where id = $1 and region_id = $2 and not voided and valid_from <= $3::date and valid_to > $3::date`, [row.sessionId, own.regionId, designatedOn]);
    if (!sat) throw new Refusal('SESSION_UNFIT');
  }
  row.unitId = await leadUnitOf(change, own.id);
  row.personIds = [...own.personIds];
  link(change, { kind: 'Suggestion', id: own.id }, 'SUPERVISED_BY', { kind: 'KeySupervision', id: row.id }, at);
}

/** The unit that leads now; nobody assigns it to another before the change has ended. */
async function leadUnitOf(change: Change, suggestionId: string): Promise<string | null> {
  const [row] = await change.sql.query<{ unitId: string | null }>('select lead_unit_id as "unitId" from suggestion where id = $1 for share', [suggestionId]);
  return row?.unitId ?? null;
}

/** A suggestion is fixed as key before it is assigned, as a rule: whichever unit leads its handling from now on is the unit of the key one, and sees it. */
export async function keyUnitNow(change: Change, { id: suggestionId, leadUnitId }: Suggestion): Promise<void> {
  const row = await change.em.findOne(keySupervisions.entity, { suggestionId } as never, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!row || row.unitId === leadUnitId) return;
  row.unitId = leadUnitId;
  change.tell(row.stand(row.status, row.statusSince));
}
