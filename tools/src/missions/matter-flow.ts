import { addDays, dayOf } from '@renda/calendar';
import { eventually } from '@renda/test-kit';
import { v7 } from 'uuid';
import type { MissionWorld } from './mission-world.js';

export const eyewear = 'dy-eyewear';
export const [staff, committee, deputy, bureau, town] = ['staff-dy-eyewear', 'committee-danyang', 'deputy-dy-eyewear', 'unit-dy-industry', 'unit-321181002-government'] as const;

/** A matter of Danyang's eyewear station on its way, by the personas whose steps they are. */
export class MatterFlow {
  private constructor(
    readonly world: MissionWorld,
    readonly id: string,
    readonly receipt: string,
  ) {}

  /** Raised by anybody, or by who has signed in; found by the staff under its title, which is its own. */
  static async raised(world: MissionWorld, given: Record<string, unknown> = {}, as?: string): Promise<MatterFlow> {
    const title = `镜片车间用电 ${v7()}`;
    const input = { stationId: world.id('station', eyewear), kind: 'VOTER', channel: 'QR_SCAN', title, text: '夏季晚间用电紧张。', ...given };
    const { receipt } = await world.do<{ receipt: string }>(as, 'raiseMatter', input, 'receipt');
    const { station } = await world.as(staff).data<{ station: { matters: { nodes: { id: string; title: string }[] } } }>(
      'query ($id: ID!) { station(id: $id) { matters(first: 200, open: true) { nodes { id title } } } }', { id: input.stationId });
    const found = station.matters.nodes.find((one) => one.title === input.title);
    if (!found) throw new Error('the matter is not listed at its station');
    return new MatterFlow(world, found.id, receipt);
  }

  async step(who: string, mutation: string, input: Record<string, unknown> = {}): Promise<string> {
    return (await this.world.do<{ stage: string }>(who, mutation, { id: this.id, ...input }, 'stage')).stage;
  }

  refused(who: string, mutation: string, input: Record<string, unknown> = {}): Promise<string[]> {
    return this.world.refused(who, mutation, { id: this.id, ...input });
  }

  get due(): string {
    return addDays(dayOf(new Date()), 10);
  }

  /** From the acceptance to the assignment, to the bureau unless said otherwise. */
  async assigned(unit = 'dy-industry', powersLevel = 'COUNTY'): Promise<void> {
    await this.step(staff, 'acceptMatter');
    await this.step(staff, 'analyseMatter', { nature: 'ELECTRICITY', powersLevel });
    await this.step(staff, 'assignMatter', { unitId: this.world.id('unit', unit), dueOn: this.due });
  }

  /** From the signature to the strike-off. */
  async closed(by = bureau, solution = 'SOLVED'): Promise<string> {
    await this.step(by, 'signMatter', { receivedBy: '示例签收人' });
    await this.step(by, 'replyToMatter', { text: '已增容，八月起错峰供电。' });
    await this.step(staff, 'feedBack', { channel: 'TELEPHONE', text: '供电公司已增容。' });
    return this.step(staff, 'closeMatter', { evidence: '增容验收单', confirmedBy: 'SOURCE', solution });
  }

  /** What was read is heard by other services within seconds. */
  within(sentence: () => Promise<void>): Promise<void> {
    return eventually(sentence, { within: 30_000 });
  }
}
