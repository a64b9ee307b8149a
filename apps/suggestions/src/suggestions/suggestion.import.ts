import { startOfDay } from '@renda/calendar';
import { type Change, day, importer, key, keys, moment, Refusal } from '@renda/subgraph';
import { z } from 'zod';
import { SuggestionReply } from '../handling/handling-records.js';
import { Bill } from '../bills/bill.js';
import { splitTo } from '../committees/split-suggestion.js';
import { judgePast } from '../bills/bill.import.js';
import { markCells, past } from '../outputs/past-mark.js';
import { layProposals } from './lay-proposals.js';
import type { Proposal } from './proposal.js';
import { draftCells, laidOn, leadDraft } from './past-draft.js';
import { linkSources } from './sources.js';
import { Suggestion } from './suggestion.js';
import { type SuggestionUnit, unitsNamed, unitsNow } from './suggestion-unit.js';

const text = z.string().max(2000).nullish();
const cells = z.strictObject({
  kind: z.string(), title: z.string(), text: z.string(), lead: key, group: key.nullish(), station: key.nullish(), ...draftCells, report: key.nullish(), matters: keys.nullish(), accepted_at: moment.nullish(), ...markCells,
  analysed_at: moment.nullish(), category: text, powers_level: text, assigned_at: moment.nullish(), lead_unit: key.nullish(), due_on: day.nullish(), signed_at: moment.nullish(), signed_by: text,
  replied_at: moment.nullish(), reply: z.string().max(10_000).nullish(), fed_back_at: moment.nullish(), feedback: text, closed_at: moment.nullish(), solution: text,
  committee: key.nullish(), solved_on: day.nullish(), evidence: text, withdrawn_reason: z.string().max(500).nullish(),
});
type Cells = z.infer<typeof cells>;

/**
 * Past suggestions, drafts of them among these, and bills of which only that was written down, led to where they stand by the same steps as live ones; each tells its last state. One that was
 * accepted and solved, and of which nothing between is known, ends without the stages between.
 */
export const suggestionImporter = importer('suggestion', cells, async (rows, change, idOf) => {
  const laid = rows.map(({ id, row }) => ({
    id, kind: row.kind, title: row.title, text: row.text, leadMandateId: idOf('mandate', row.lead), cosignerIds: [], groupId: idOf('group', row.group), stationId: idOf('station', row.station),
    submittedOn: laidOn(row), how: row.drafted_on ? 'draft' as const : 'submit' as const,
  }));
  const by = past(change.now, change.now);
  const proposals = [];
  for (const way of ['draft', 'submit'] as const) proposals.push(...await layProposals(change, laid.filter(({ how }) => how === way), way, by));
  const laidAs = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  for (const { id, row } of rows) {
    const proposal = laidAs.get(id);
    if (!proposal) continue;
    await linkSources(change, proposal, { matterIds: (row.matters ?? []).map((one) => idOf('matter', one)), reportId: idOf('report', row.report) }, startOfDay(laidOn(row)));
    let shown: readonly SuggestionUnit[] = [];
    if (row.drafted_on) {
      if (!(proposal instanceof Suggestion)) throw new Refusal('BAD_USER_INPUT', { field: 'drafted_on' });
      shown = await leadDraft(change, proposal, row, { likelyUnitIds: (row.likely_units ?? []).map((one) => idOf('unit', one)), intoId: idOf('suggestion', row.merged_into) });
    }
    await lead(change, proposal, row, { unitId: idOf('unit', row.lead_unit), committeeId: idOf('body', row.committee) });
    if (!proposal.filed && proposal.stage === 'WITHDRAWN') for (const unit of shown) unit.endedAt ??= proposal.stageSince;
    change.tell(...proposal.tells());
  }
});

async function lead(change: Change, proposal: Proposal, given: Cells, { unitId, committeeId }: { readonly unitId: string | null; readonly committeeId: string | null }): Promise<void> {
  const by = (at: Date): ReturnType<typeof past> => past(at, change.now);
  const keep = (entry: object): unknown => change.em.persist(entry);
  if (proposal instanceof Bill) {
    if (given.accepted_at) keep(proposal.file(by(given.accepted_at)));
    judgePast(change, proposal, given);
    if (given.solved_on) keep(proposal.record({ solvedOn: given.solved_on, evidence: given.evidence ?? '' }, by(change.now)));
    if (given.withdrawn_reason) keep(proposal.withdraw(given.withdrawn_reason, by(change.now)));
  }
  if (!(proposal instanceof Suggestion)) return;
  if (given.accepted_at) keep(proposal.accept(by(given.accepted_at)));
  if (committeeId !== null) keep(await splitTo(change, proposal, committeeId, by(given.accepted_at ?? proposal.stageSince)));
  await handle(change, proposal, given, unitId);
  if (given.closed_at) keep(proposal.close({ solution: given.solution ?? '', evidence: given.evidence ?? '', solvedOn: given.solved_on ?? null }, by(given.closed_at)));
  else if (given.solved_on) keep(proposal.conclude({ solvedOn: given.solved_on, evidence: given.evidence ?? '' }, by(change.now)));
  judgePast(change, proposal, given);
  if (given.withdrawn_reason) keep(proposal.withdraw(given.withdrawn_reason, by(change.now)));
}

/** What the past tells of the stages between the acceptance and the close. */
async function handle(change: Change, suggestion: Suggestion, given: Cells, unitId: string | null): Promise<void> {
  const by = (at: Date): ReturnType<typeof past> => past(at, change.now);
  const keep = (entry: object): unknown => change.em.persist(entry);
  const { analysed_at: analysedAt, category, powers_level: powersLevel, assigned_at: assignedAt, signed_at: signedAt, replied_at: repliedAt, fed_back_at: fedBackAt } = given;
  if (analysedAt) keep(suggestion.analyse({ category: category ?? '', powersLevel: powersLevel ?? '', note: null }, by(analysedAt)));
  if (assignedAt) {
    if (unitId === null) throw new Refusal('BAD_USER_INPUT', { field: 'lead_unit' });
    await unitsNamed(change, [unitId], 'lead_unit');
    keep(suggestion.assignTo({ leadUnitId: unitId, unitIds: [unitId], dueOn: given.due_on ?? null, round: null, note: null }, by(assignedAt)));
    await unitsNow(change, suggestion, [[unitId, 'LEAD']], assignedAt);
  }
  if (signedAt) keep(suggestion.sign(given.signed_by ?? '', by(signedAt)));
  if (repliedAt) {
    if (unitId === null) throw new Refusal('BAD_USER_INPUT', { field: 'lead_unit' });
    const number = suggestion.replied(given.reply ?? '', by(repliedAt));
    keep(Object.assign(new SuggestionReply(), { suggestionId: suggestion.id, number, unitId, text: given.reply, actorId: null, at: repliedAt }));
  }
  if (fedBackAt) keep(suggestion.feedBack(given.feedback ?? '', by(fedBackAt)));
}
