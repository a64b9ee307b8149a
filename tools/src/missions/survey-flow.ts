import { addDays, type CivilDay, dayOf } from '@renda/calendar';
import type { MissionWorld } from './mission-world.js';

export const office = 'general-office-danyang';
export const levels = ['SATISFIED', 'BASICALLY_SATISFIED', 'DISSATISFIED'];
export const today = (): CivilDay => dayOf(new Date());
export const ago = (days: number): CivilDay => addDays(today(), -days);

/** A survey at a meeting of Danyang's standing committee, over one unit. */
export class SurveyFlow {
  private constructor(
    readonly world: MissionWorld,
    readonly id: string,
    readonly itemId: string,
  ) {}

  static async prepared(world: MissionWorld, unit: string, given: Record<string, unknown> = {}, item: Record<string, unknown> = {}): Promise<SurveyFlow> {
    const { id } = await world.do(office, 'prepareSurvey', { bodyId: world.id('body', 'dy-standing-committee'), meetingOn: today(), levels, ...given });
    const { id: itemId } = await world.do(office, 'addSurveyItem', { surveyId: id, unitId: world.id('unit', unit), ...item });
    return new SurveyFlow(world, id, itemId);
  }

  async voted(satisfied: number, dissatisfied: number): Promise<void> {
    await this.world.do(office, 'beginSurvey', { id: this.id });
    for (const [level, votes] of [['SATISFIED', satisfied], ['DISSATISFIED', dissatisfied]] as const) await this.world.do(office, 'countVotes', { itemId: this.itemId, level, votes });
    await this.world.do(office, 'closeSurvey', { id: this.id, present: satisfied + dissatisfied });
  }
}
