import { day, importer, key, moment, Refusal } from '@renda/subgraph';
import { z } from 'zod';
import type { By } from '../matters/matter-raised.js';
import { Matter } from '../matters/matter.js';
import { link } from '../provenance/provenance-link.js';
import { transferEscalation } from './escalate-matter.js';
import { Escalation } from './escalation.js';

const words = z.string().max(2000).nullish();
const row = z.strictObject({
  matter: key, reason: z.string(), text: z.string(), reported_at: moment, transferred_at: moment.nullish(), government: key.nullish(), bureau: key.nullish(), limit_on: day.nullish(),
  answered_at: moment.nullish(), answer: words, declined_reason: words,
}).superRefine(({ transferred_at: transferred, government, bureau, limit_on: limit, answered_at: answered, answer }, faults) => {
  if (transferred && !(government && bureau)) faults.addIssue({ code: 'custom', path: ['bureau'], message: 'a transfer goes to a government and a bureau' });
  if (!transferred && (government || bureau || limit)) faults.addIssue({ code: 'custom', path: ['transferred_at'], message: 'recipients and a limit are of a transfer' });
  if (!answered !== !answer) faults.addIssue({ code: 'custom', path: ['answered_at'], message: 'answered_at and answer go together' });
});

/** Past escalations, led as far as they came; each tells its last state, and its matter too where it was transferred. */
export const escalationImporter = importer('escalation', row, async (rows, change, idOf) => {
  const matters = await change.referred(Matter, rows.map(({ row: { matter } }) => idOf('matter', matter)), 'held');
  for (const { id, row: given } of rows) {
    const matter = matters.get(idOf('matter', given.matter));
    change.permit(matter.scopes());
    let earliest = matter.raisedAt;
    const by = (at: Date): By => {
      if (at < earliest || at > change.now) throw new Refusal('BAD_USER_INPUT', { field: 'at', earliest: earliest.toISOString(), latest: change.now.toISOString() });
      earliest = at;
      return { callerId: change.caller.id, at };
    };
    const escalation = Escalation.ofPast({ id, matter, reason: given.reason, text: given.text }, by(given.reported_at));
    change.em.persist(escalation);
    link(change, { kind: 'Matter', id: matter.id }, 'ESCALATED', { kind: 'Escalation', id }, given.reported_at);
    if (given.transferred_at) {
      const to = { governmentUnitId: idOf('unit', given.government ?? ''), bureauUnitId: idOf('unit', given.bureau ?? ''), limitOn: given.limit_on ?? null };
      await transferEscalation(change, escalation, to, by(given.transferred_at));
    }
    if (given.declined_reason) escalation.decline(given.declined_reason);
    if (given.answered_at) escalation.answerWith(given.answer ?? '', by(given.answered_at));
    change.tell(escalation.told());
  }
});
