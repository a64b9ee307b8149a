import type { Caller } from '@renda/caller';
import { congressPostChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { type Answer, eventOf } from '@renda/subgraph/testing';
import { datedShenzhen, publish } from './published-rules.js';
import { type Deputy, SchedulingAtWork } from './scheduling-at-work.js';

/** Shenzhen's rules as they would be in force from 2025 on in the county, each limit extensible by one day up to two. */
export const inForce = (change: (text: string) => string = (text) => text) => datedShenzhen('411625', (text) => change(text.replace('validFrom: 2026-01-01', 'validFrom: 2025-01-01')));
export const extensible = (text: string): string =>
  text.replace(/^ {4}variant: .*$/gm, '$&\n    extension: { by: 1, max: 2, approvedBy: { zh: 主任会议, en: The chair meeting } }');
/** The limit of an appointment with a member of the standing committee, and the one that holds from a day on: each version with further lines of its own. */
export const memberLimit = (lines: string, later?: { from: string; amount: number; lines?: string }) => (text: string): string =>
  text.replace(/ {2}- key: arrange-meeting-with-member\n[\s\S]*?variant: SC_MEMBER\n/, (entry) => {
    if (!later) return entry + lines;
    return `${entry}${lines}    validTo: ${later.from}\n${entry.replace('amount: 3', `amount: ${String(later.amount)}`)}${later.lines ?? ''}    validFrom: ${later.from}\n`;
  });

/** A county under Shenzhen's rules, where deputies ask for appointments and the committee arranges them, at whatever time it is. For specs only. */
export class AppointmentsAtWork {
  private constructor(readonly work: SchedulingAtWork) {}

  static async start(rules: (text: string) => string = inForce()): Promise<AppointmentsAtWork> {
    const work = await SchedulingAtWork.start();
    await publish(work.service, 'shenzhen', rules);
    return new AppointmentsAtWork(work);
  }

  async ask(mutation: string, input: Record<string, unknown>, asking: { as?: Caller; now?: string; fields?: string } = {}): Promise<Answer> {
    const { as = this.work.people.committee, now = '2026-03-02T02:00:00Z', fields = 'id status' } = asking;
    const type = `${mutation[0]?.toUpperCase() ?? ''}${mutation.slice(1)}Input`;
    return this.work.service.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, { input }, { as, now: new Date(now) });
  }

  async done<T = { id: string; status: string }>(mutation: string, input: Record<string, unknown>, asking: Parameters<AppointmentsAtWork['ask']>[2] = {}): Promise<T> {
    const { data, errors } = await this.ask(mutation, input, asking);
    if (errors) throw new Error(`${mutation}: ${JSON.stringify(errors)}`);
    return (data as unknown as Record<string, T>)[mutation] as T;
  }

  request({ mandateId }: Deputy, given: Record<string, unknown> = {}): Record<string, unknown> {
    return { requestId: newId(), mandateId, duty: '就预算执行监督提出询问', capacity: 'SC_MEMBER', ...given };
  }

  async requested(deputy: Deputy, given: Record<string, unknown> = {}, now?: string): Promise<string> {
    return (await this.done('requestAppointment', this.request(deputy, given), now === undefined ? {} : { now })).id;
  }

  async arranged(appointmentId: string, now?: string): Promise<void> {
    await this.done('arrangeAppointment', { appointmentId, meetsOn: '2026-12-31', place: '人大会议室' }, now === undefined ? {} : { now });
  }

  /** Somebody who holds a post at a congress body of the county. */
  async holder(given: { from?: string; to?: string | null; voided?: boolean } = {}): Promise<string> {
    const { from = '2021-01-01', to = null, voided = false } = given;
    const personId = newId();
    await this.work.service.hear(eventOf(congressPostChanged, newId(), 1, {
      personId, bodyId: this.work.place.body, role: 'STANDING_COMMITTEE_MEMBER', level: 'COUNTY', regionId: this.work.place.county, from, to, voided,
    }));
    return personId;
  }
}
