import { Property } from '@mikro-orm/decorators/legacy';
import type { CivilDay } from '@renda/calendar';
import type { Solution } from '../matters/matter-solutions.js';
import type { PowersLevel } from '../units/powers-level.js';
import { Proposal } from './proposal.js';
import type { SuggestionStage } from './suggestion.lifecycle.js';

/** What is known of a suggestion beside what every proposal has. */
export abstract class SuggestionState extends Proposal {
  declare stage: SuggestionStage;

  /** What came of the pre-submission; ADVANCE lets it be filed. */
  @Property({ type: 'text', nullable: true })
  outcome: string | null = null;

  @Property({ type: 'text', nullable: true })
  category: string | null = null;

  @Property({ type: 'text', nullable: true })
  powersLevel: PowersLevel | null = null;

  @Property({ type: 'uuid', nullable: true })
  leadUnitId: string | null = null;

  /** Decided by a round of coordination: no unit disputes it again. */
  @Property({ type: 'boolean' })
  assignmentFinal = false;

  @Property({ type: 'date', nullable: true })
  dueOn: CivilDay | null = null;

  @Property({ type: 'datetime', nullable: true })
  signedAt: Date | null = null;

  @Property({ type: 'text', nullable: true })
  signedBy: string | null = null;

  @Property({ type: 'datetime', nullable: true })
  repliedAt: Date | null = null;

  @Property({ type: 'datetime', nullable: true })
  fedBackAt: Date | null = null;

  @Property({ type: 'text', nullable: true })
  feedback: string | null = null;

  @Property({ type: 'text', nullable: true })
  solution: Solution | null = null;

  @Property({ type: 'uuid', nullable: true })
  mergedIntoId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  sourceReportId: string | null = null;
}
