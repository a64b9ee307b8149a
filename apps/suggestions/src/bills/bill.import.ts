import { dayOf } from '@renda/calendar';
import { type Change, day, importer, key, moment, Refusal } from '@renda/subgraph';
import { z } from 'zod';
import { specialCommittee } from '../committees/special-committee.js';
import { markCells, past, pastMark } from '../outputs/past-mark.js';
import { layProposals } from '../suggestions/lay-proposals.js';
import type { Proposal } from '../suggestions/proposal.js';
import { Bill } from './bill.js';

const cells = z.strictObject({
  title: z.string(), text: z.string(), lead: key, group: key.nullish(), station: key.nullish(), raised_on: day, filed_at: moment.nullish(), ...markCells,
  committee: key.nullish(), referred_at: moment.nullish(), reported_at: moment.nullish(), report: z.string().max(10_000).nullish(),
  concluded_at: moment.nullish(), result: z.string().max(40).nullish(), evidence: z.string().max(2000).nullish(), withdrawn_reason: z.string().max(500).nullish(),
});
type Cells = z.infer<typeof cells>;

/** Past bills, led to where they stand by the same steps as live ones; each tells its last state. */
export const billImporter = importer('bill', cells, async (rows, change, idOf) => {
  const laid = rows.map(({ id, row: { title, text, lead, group, station, raised_on: submittedOn } }) => ({
    id, kind: 'BILL', title, text, leadMandateId: idOf('mandate', lead), cosignerIds: [], groupId: idOf('group', group), stationId: idOf('station', station), submittedOn,
  }));
  for (const [index, proposal] of (await layProposals(change, laid, 'submit', past(change.now, change.now))).entries()) {
    const given = rows[index]?.row;
    if (given && proposal instanceof Bill) await leadBill(change, proposal, given, idOf('body', given.committee));
    change.tell(...proposal.tells());
  }
});

async function leadBill(change: Change, bill: Bill, given: Cells, committeeId: string | null): Promise<void> {
  const by = (at: Date): ReturnType<typeof past> => past(at, change.now);
  const keep = (entry: object): unknown => change.em.persist(entry);
  if (given.filed_at) keep(bill.file(by(given.filed_at)));
  if (given.referred_at) {
    if (committeeId === null) throw new Refusal('BAD_USER_INPUT', { field: 'committee' });
    keep(bill.refer(await specialCommittee(change, committeeId, bill, dayOf(given.referred_at)), by(given.referred_at)));
  }
  if (given.reported_at) keep(bill.reportOn(given.report ?? '', by(given.reported_at)));
  if (given.concluded_at) keep(bill.conclude({ result: given.result ?? '', evidence: given.evidence ?? '' }, by(given.concluded_at)));
  judgePast(change, bill, given);
  if (given.withdrawn_reason) keep(bill.withdraw(given.withdrawn_reason, by(change.now)));
}

/** How it was judged, whenever that was: an earlier day than that of the stage it stands at does not matter to the mark. */
export function judgePast(change: Change, proposal: Proposal & { judge(mark: { highQuality: boolean; reason: string }, by: ReturnType<typeof past>): object }, given: Parameters<typeof pastMark>[0]): void {
  const judged = pastMark(given, change.now);
  if (judged) change.em.persist(proposal.judge(judged.mark, judged.by));
}
