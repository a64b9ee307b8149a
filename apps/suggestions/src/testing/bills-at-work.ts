import type { Caller } from '@renda/caller';
import { bodyChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { eventOf } from '@renda/subgraph/testing';
import type { BillAction, BillStage } from '../bills/bill.lifecycle.js';
import { OutputsAtWork } from './outputs-at-work.js';

export type LiveBillAction = Exclude<BillAction, 'record'>;
export const billMutations: Readonly<Record<LiveBillAction, string>> = {
  edit: 'editBillDraft', communicate: 'communicateBill', speak: 'recordBillTalk', raise: 'raiseBill', file: 'fileBill', turnDown: 'turnDownBill', refer: 'referBill', report: 'reportOnBill',
  conclude: 'concludeBill', judge: 'judgeBill', withdraw: 'withdrawBill',
};
const ways: Readonly<Record<Exclude<BillStage, 'DRAFT'>, readonly [after: BillStage, action: LiveBillAction, by: 'lead' | 'clerk' | 'special']>> = {
  COMMUNICATING: ['DRAFT', 'communicate', 'lead'], RAISED: ['DRAFT', 'raise', 'lead'], FILED: ['RAISED', 'file', 'clerk'], NOT_FILED: ['RAISED', 'turnDown', 'clerk'], REFERRED: ['FILED', 'refer', 'clerk'],
  REPORTED: ['REFERRED', 'report', 'special'], CONCLUDED: ['REPORTED', 'conclude', 'clerk'], WITHDRAWN: ['RAISED', 'withdraw', 'lead'],
};

/** A special committee of the county with its login, and bills at each stage. For specs only. */
export class BillsAtWork {
  private constructor(
    readonly work: OutputsAtWork,
    readonly committeeId: string,
    /** The special committee's own login. */
    readonly special: Caller,
  ) {}

  static async start(): Promise<BillsAtWork> {
    const work = await OutputsAtWork.start();
    const committeeId = await bodyOf(work);
    return new BillsAtWork(work, committeeId, await work.service.caller('special', 'SPECIAL_COMMITTEE', 'BODY', committeeId));
  }

  input(action: LiveBillAction): Record<string, unknown> {
    const { bureau } = this.work.station.place;
    return {
      edit: { title: '关于产业的议案', text: '建议作出决定。' }, communicate: { unitIds: [bureau] }, speak: { text: '与主管部门沟通，同意提出' }, raise: {}, file: {}, turnDown: { reason: '不属本级职权' },
      refer: { committeeId: this.committeeId }, report: { text: '建议采纳' }, conclude: { result: 'ADOPTED', evidence: '决定文本' }, judge: { highQuality: true, reason: '有分量' }, withdraw: { reason: '另行提出' },
    }[action];
  }

  async bill(stage: BillStage = 'DRAFT', given: Record<string, unknown> = {}): Promise<string> {
    if (stage === 'DRAFT') return (await this.work.done('draftBill', this.work.draftingSuggestion(given), this.work.leading, 'id')).id;
    const [after, action, by] = ways[stage];
    const id = await this.bill(after, given);
    await this.work.done(billMutations[action], { id, ...this.input(action) }, { lead: this.work.leading, clerk: this.work.clerk, special: this.special }[by], 'id');
    return id;
  }

  stop(): Promise<void> {
    return this.work.stop();
  }
}

/** A body that this service has heard of: a special committee of the county that is there today, unless something else is said. */
export async function bodyOf({ service, station }: OutputsAtWork, given: { kind?: string; regionId?: string; from?: string; to?: string | null } = {}): Promise<string> {
  const { kind = 'SPECIAL_COMMITTEE', regionId = station.place.county, from = '2020-01-01', to = null } = given;
  const id = newId();
  await service.hear(eventOf(bodyChanged, id, 1, { name: '财政经济委员会', kind, regionId, from, to } as never));
  return id;
}
