import { type CivilDay, dayOf } from '@renda/calendar';
import { lookBackChanged } from '@renda/events';
import { type Change, field, Refusal } from '@renda/subgraph';
import { MatterView } from '../matters/matter.view.js';
import { administrators, concerned, organs } from '../policy-rows.js';
import { link } from '../provenance/provenance-link.js';
import { bodyEncloses } from '../registers/given.js';
import { register } from '../registers/register.js';
import { body, group, mandate, matter, suggestion, unit } from '../registers/targets.js';
import { strikeOffItem, strikeOffItems } from '../strike-offs/strike-off-item.js';
import { SuggestionView } from '../suggestions/suggestion.view.js';
import { UnitView } from '../units/unit.view.js';
import { closedThing, type LookedAt } from './closed-thing.js';
import { lookBackDay } from './look-back-interval.js';
import { reopenAll } from './relapse.js';

const { day, reference, references, text } = field;

const lookingBack = { title: { zh: '“回头看”', en: 'Looking back' }, citation: '004-SV-实 L297-300' };

/** After something was closed one looks whether it holds (P-29), with deputies; what relapsed is open again. */
export const lookBacks = register({
  entity: 'LookBack', singular: 'lookBack', plural: 'lookBacks', table: 'look_back', kind: 'look_back',
  title: { zh: '回头看', en: 'A look back at what was closed' },
  source: lookingBack,
  states: { SCHEDULED: { zh: '已安排', en: 'scheduled' }, HOLDS: { zh: '未反弹', en: 'it holds' }, RELAPSED: { zh: '反弹', en: 'it relapsed' }, CANCELLED: { zh: '已取消', en: 'cancelled' } },
  fields: {
    matterId: reference(matter, '诉求', 'Matter', { filter: true }),
    suggestionId: reference(suggestion, '代表建议', 'Suggestion', { filter: true }),
    itemId: reference(strikeOffItem, '销号事项', 'What was struck off', { filter: true }),
    unitId: reference(unit, '承办、责任单位', 'Unit that had it', { filter: true }),
    bodyId: reference(body, '督办的机构', 'Body that supervises', { filter: true }),
    groupIds: references(group, 'groups', '参与监督的代表小组', 'Groups that observe'),
    mandateIds: references(mandate, 'mandates', '邀请的代表', 'Deputies invited'),
    dueOn: day('最迟于何日回头看', 'Day by which to look back'),
    heldOn: day('回头看日期', 'Day it was held on'),
    findings: text('所见', 'What was found', 500),
    nextDueOn: day('反弹诉求的新办理期限', 'New day by which a matter that relapsed is due'),
    reason: text('取消的理由', 'Why it was cancelled', 500),
  },
  lies: ['matterId', 'suggestionId', 'itemId'],
  sees: concerned,
  imports: administrators,
  opening: {
    zh: '办结、销号后安排回头看，邀请代表', en: 'Schedule a look back at what was closed, and invite deputies', mutation: 'scheduleLookBack', to: 'SCHEDULED', by: organs, needs: ['mandateIds'],
    may: ['matterId', 'suggestionId', 'itemId', 'bodyId', 'dueOn'], with: scheduled,
  },
  steps: [
    { zh: '未反弹', en: 'It holds', action: 'confirm', mutation: 'confirmLookBack', from: ['SCHEDULED'], to: 'HOLDS', by: organs, needs: ['heldOn', 'findings'], with: held },
    { zh: '反弹：重新督办、重新列入清单', en: 'It relapsed, and is open again', action: 'relapse', mutation: 'relapseLookBack', from: ['SCHEDULED'], to: 'RELAPSED', by: organs, needs: ['heldOn', 'findings'],
      may: ['nextDueOn'], with: relapsed },
    { zh: '取消', en: 'Cancel it', action: 'cancel', mutation: 'cancelLookBack', from: ['SCHEDULED'], to: 'CANCELLED', by: organs, needs: ['reason'] },
  ],
  says: lookBackChanged,
  tells: ['matterId', 'suggestionId', 'itemId', 'unitId', 'bodyId', 'groupIds', 'mandateIds', 'dueOn', 'heldOn', 'nextDueOn'],
  listed: [
    { type: () => MatterView, by: 'matterId', as: 'lookBacks', zh: '回头看（限可见）', en: 'Looks back at it, of those the asker may see' },
    { type: () => SuggestionView, by: 'suggestionId', as: 'lookBacks', zh: '回头看（限可见）', en: 'Looks back at it, of those the asker may see' },
    { type: () => strikeOffItems.view as new () => object, by: 'itemId', as: 'lookBacks', zh: '回头看（限可见）', en: 'Looks back at it, of those the asker may see' },
    { type: () => UnitView, by: 'unitId', as: 'lookBacks', zh: '对该单位所办事项的回头看（限可见）', en: 'Looks back at what this unit had, of those the asker may see' },
  ],
  also: {
    sentences: {
      NOT_CLOSED: { zh: '尚未办结或销号，不能回头看。', en: 'It is not closed or struck off yet; there is nothing to look back at.' },
      LOOK_BACK_LATE: { zh: '{dueOn} 晚于本地规定的回头看期限（{latest}）。', en: '{dueOn} is later than the place rules ({latest}).' },
    },
  },
});

interface Scheduled extends LookedAt {
  readonly regionPath: string;
  unitId: string | null;
  bodyId: string | null;
  groupIds: string[] | null;
  dueOn: CivilDay | null;
}

/** Only what is closed, by a day that is not before that. Of the past, what it looked back at may stand anywhere by now. */
async function scheduled(row: Scheduled, change: Change, { at }: { at: Date }): Promise<void> {
  const thing = await closedThing(change, row);
  if (row.bodyId !== null) await bodyEncloses(change, row.bodyId, row);
  Object.assign(row, { unitId: thing.unitId, bodyId: row.bodyId ?? thing.bodyId, groupIds: thing.groupIds && [...thing.groupIds] });
  const past = change.origin === 'import';
  if (thing.closedOn === null && !past) throw new Refusal('NOT_CLOSED', {}, lookingBack);
  const closedOn = past ? dayOf(at) : (thing.closedOn ?? dayOf(at));
  const dueOn = await lookBackDay(change, { regionPath: row.regionPath, closedOn, given: row.dueOn }, lookingBack);
  if (dueOn < closedOn) throw new Refusal('BAD_USER_INPUT', { field: 'dueOn', earliest: closedOn });
  row.dueOn = dueOn;
}

interface Held extends LookedAt {
  readonly id: string;
  readonly openedAt: Date;
  readonly heldOn: CivilDay | null;
  readonly findings: string | null;
  readonly nextDueOn: CivilDay | null;
}

async function held(row: Held, change: Change, { at }: { at: Date }): Promise<void> {
  const { kind, id, closedOn } = await closedThing(change, row);
  const [earliest, latest] = [change.origin === 'import' ? null : closedOn, dayOf(at)];
  if (row.heldOn !== null && (row.heldOn > latest || (earliest !== null && row.heldOn < earliest))) throw new Refusal('BAD_USER_INPUT', { field: 'heldOn', earliest, latest });
  link(change, { kind, id }, 'LOOKED_BACK_BY', { kind: 'LookBack', id: row.id }, at);
}

async function relapsed(row: Held, change: Change, done: { at: Date }): Promise<void> {
  await held(row, change, done);
  if (change.origin === 'live') await reopenAll(change, { ...lookedAt(row), findings: row.findings ?? '', nextDueOn: row.nextDueOn }, done.at);
}

const lookedAt = ({ matterId, suggestionId, itemId }: LookedAt): LookedAt => ({ matterId, suggestionId, itemId });
