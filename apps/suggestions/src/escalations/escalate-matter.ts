import { type CivilDay, dayOf } from '@renda/calendar';
import type { Change, RuleSource } from '@renda/subgraph';
import type { By } from '../matters/matter-raised.js';
import { Matter } from '../matters/matter.js';
import { link } from '../provenance/provenance-link.js';
import { UndertakingUnit } from '../units/undertaking-unit.js';
import { Escalation, stillWaits, transferSource } from './escalation.js';

/** The station reports a matter to the county; one escalation of a matter is open at a time. */
export async function escalateMatter(change: Change, given: { matterId: string; reason: string; text: string }, by: By): Promise<Escalation> {
  const matter = await change.lock(Matter, given.matterId);
  const escalation = Escalation.report({ id: change.newId(), matter, reason: given.reason, text: given.text }, by);
  change.em.persist(escalation);
  link(change, { kind: 'Matter', id: matter.id }, 'ESCALATED', { kind: 'Escalation', id: escalation.id }, by.at);
  change.tell(escalation.told());
  return escalation;
}

export interface TransferTo {
  readonly governmentUnitId: string;
  readonly bureauUnitId: string;
  readonly limitOn: CivilDay | null;
}

/** The committee transfers it at once to the county's government and a bureau, which from then on see the matter. What ended meanwhile goes to nobody. */
export async function transferEscalation(change: Change, escalation: Escalation, { governmentUnitId, bureauUnitId, limitOn }: TransferTo, by: By): Promise<void> {
  const units = await change.referred(UndertakingUnit, [governmentUnitId, bureauUnitId], 'read');
  const matter = (await change.referred(Matter, [escalation.matterId], 'held')).get(escalation.matterId);
  const transfer = { government: units.get(governmentUnitId), bureau: units.get(bureauUnitId), limitOn, limitRule: await limitRule(change, escalation.regionPath, dayOf(by.at)) };
  const told = escalation.transfer(transfer, by);
  if (change.origin !== 'import') stillWaits(matter);
  change.tell(told);
  matter.transferredTo(governmentUnitId, bureauUnitId);
  change.tell(matter.told());
}

/** Why a day must be given: by the rule of the place on the day of the transfer where it has one (AMB-32), else by the text itself. Null where the place's rule sets none. */
async function limitRule(change: Change, path: string, day: CivilDay): Promise<RuleSource | null> {
  const entry = (await change.ruling.rulesOf(path, day)).find('transfer-limit').rule?.entry;
  if (entry?.kind !== 'switch') return transferSource;
  return entry.value === 'NONE_SET' ? null : { title: entry.title, citation: entry.citations.map(({ local }) => local).join('; ') };
}
