import { draftCommentChanged } from '@renda/events';
import { dayOf } from '@renda/calendar';
import { type Change, field, Refusal, statusUnfit } from '@renda/subgraph';
import { administrators, authors, organs } from '../policy-rows.js';
import { link } from '../provenance/provenance-link.js';
import { oneOf } from '../registers/given.js';
import { register } from '../registers/register.js';
import { body, mandate, station } from '../registers/targets.js';
import { draftConsultation, draftConsultations, draftSource } from './draft-consultation.js';
import { uses } from './uses.js';

const { code, reference, text } = field;

/** What a chosen deputy or a station says of a draft, and what became of it. */
export const draftComments = register({
  entity: 'DraftComment', singular: 'draftComment', plural: 'draftComments', table: 'draft_comment', kind: 'draft_comment',
  title: { zh: '对草案的意见', en: 'A comment on a draft' },
  source: draftSource,
  states: { GIVEN: { zh: '已提出', en: 'given' }, USE_RECORDED: { zh: '已记录采纳情况', en: 'what became of it is recorded' } },
  fields: {
    consultationId: reference(draftConsultation, '草案征求意见', 'Consultation', { filter: true }),
    mandateId: reference(mandate, '提出的代表', 'Deputy whose it is', { filter: true }),
    stationId: reference(station, '提出的联络站', 'Station whose it is', { filter: true }),
    bodyId: reference(body, '征求意见的机构', 'Body that asked'),
    text: text('意见', 'Comment', 4000),
    use: code('采纳情况', 'What became of it', { among: uses, filter: true }),
    useReason: text('理由：部分采纳、未采纳须说明', 'Why: needed where it is not adopted, or in part', 1000),
  },
  lies: ['consultationId'],
  sees: { DEPUTY: 'GRANTED', STATION_STAFF: 'GRANTED', ...organs },
  imports: administrators,
  opening: {
    zh: '对草案提出意见：限所征求的代表、联络站，截止日前（含）', en: 'Comment on a draft: by a deputy or station that was asked, until the last day', mutation: 'commentOnDraft', to: 'GIVEN', by: authors,
    needs: ['consultationId', 'text'], may: ['mandateId', 'stationId'], with: asAsked,
  },
  steps: [
    { zh: '记录采纳情况', en: 'Record what became of it', action: 'recordUse', mutation: 'recordCommentUse', from: ['GIVEN'], to: 'USE_RECORDED', by: organs, needs: ['use'], may: ['useReason'],
      with: ({ use, useReason }) => { if (use !== 'ADOPTED' && useReason === null) throw new Refusal('STEP_INCOMPLETE', { needed: 'useReason' }, draftSource); } },
  ],
  says: draftCommentChanged,
  tells: ['consultationId', 'mandateId', 'stationId', 'use'],
  listed: [{ type: () => draftConsultations.view as new () => object, by: 'consultationId', as: 'comments', zh: '意见（限可见）', en: 'Comments, of those the asker may see' }],
  also: {
    sentences: {
      COMMENT_LATE: { zh: '征求意见已于 {dueOn} 截止。', en: 'The last day for opinions was {dueOn}.' },
      NOT_ASKED: { zh: '没有向该代表、联络站征求意见。', en: 'This deputy or station was not asked.' },
    },
  },
});

interface Commented {
  readonly id: string;
  readonly consultationId: string | null;
  readonly mandateId: string | null;
  readonly stationId: string | null;
  bodyId: string | null;
}

/** The consultation stays open until the comment is written. A past comment came in time by its day, wherever the consultation stands now. */
async function asAsked(row: Commented, change: Change, { at }: { readonly at: Date }): Promise<void> {
  const who = oneOf(row, ['mandateId', 'stationId']);
  const asked = (await change.referred(draftConsultations.entity, [row.consultationId])).get(row.consultationId ?? '');
  row.bodyId = asked.bodyId;
  const chosen = (who === 'mandateId' ? asked.mandateIds : asked.stationIds) ?? [];
  if (!chosen.includes(row[who] ?? '')) throw new Refusal('NOT_ASKED', {}, draftSource);
  if (change.origin !== 'import' && asked.status !== 'OPEN') throw statusUnfit(asked.status, ['OPEN'], { source: draftSource, titles: draftConsultations.definition.states });
  if (asked.dueOn !== null && dayOf(at) > asked.dueOn) throw new Refusal('COMMENT_LATE', { dueOn: asked.dueOn }, draftSource);
  link(change, { kind: 'DraftConsultation', id: asked.id }, 'RAISED_AT', { kind: 'DraftComment', id: row.id }, at);
}
