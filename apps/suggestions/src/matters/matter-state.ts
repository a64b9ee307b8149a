import { Property } from '@mikro-orm/decorators/legacy';
import { ArrayType } from '@mikro-orm/postgresql';
import type { RowScopes } from '@renda/caller';
import type { CivilDay } from '@renda/calendar';
import { matterChanged } from '@renda/events';
import { RegionalAggregate, type Told, told } from '@renda/subgraph';
import type { PowersLevel } from '../units/powers-level.js';
import type { OccasionKind } from './matter-occasion.js';
import type { By } from './matter-raised.js';
import type { Solution } from './matter-solutions.js';
import { MatterStage } from './matter-stage.js';
import type { Action, Stage } from './matter.lifecycle.js';

/** What is kept of a matter, and how it enters a stage; its steps are in `Matter`. */
export abstract class MatterState extends RegionalAggregate {
  @Property({ type: 'uuid' })
  stationId!: string;

  @Property({ type: 'uuid', nullable: true })
  concernsRegionId: string | null = null;

  @Property({ type: 'text', nullable: true })
  concernsRegionPath: string | null = null;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'text' })
  channel!: string;

  /** What it is about; null until somebody has said. */
  @Property({ type: 'text', nullable: true })
  topic: string | null = null;

  /** By what else its place classes matters: dimension → value. */
  @Property({ type: 'json' })
  grades: Record<string, string> = {};

  @Property({ type: 'text', nullable: true })
  occasionKind: OccasionKind | null = null;

  @Property({ type: 'uuid', nullable: true })
  occasionId: string | null = null;

  @Property({ type: 'text' })
  title!: string;

  @Property({ type: 'text' })
  text!: string;

  @Property({ type: 'text' })
  stage: Stage = 'COLLECTED';

  @Property({ type: 'datetime' })
  raisedAt!: Date;

  @Property({ type: 'datetime' })
  stageSince!: Date;

  @Property({ type: 'text', nullable: true })
  nature: string | null = null;

  @Property({ type: 'text', nullable: true })
  powersLevel: PowersLevel | null = null;

  @Property({ type: 'uuid', nullable: true })
  unitId: string | null = null;

  @Property({ type: 'date', nullable: true })
  dueOn: CivilDay | null = null;

  @Property({ type: 'datetime', nullable: true })
  signedAt: Date | null = null;

  @Property({ type: 'text', nullable: true })
  signedBy: string | null = null;

  @Property({ type: 'datetime', nullable: true })
  repliedAt: Date | null = null;

  @Property({ type: 'text', nullable: true })
  feedbackChannel: string | null = null;

  @Property({ type: 'text', nullable: true })
  feedback: string | null = null;

  @Property({ type: 'datetime', nullable: true })
  fedBackAt: Date | null = null;

  @Property({ type: 'datetime', nullable: true })
  closedAt: Date | null = null;

  @Property({ type: 'boolean', nullable: true })
  solved: boolean | null = null;

  /** How it ended; null of what was struck off as not solved before this was asked. */
  @Property({ type: 'text', nullable: true })
  solution: Solution | null = null;

  @Property({ type: 'text', nullable: true })
  evidence: string | null = null;

  @Property({ type: 'text', nullable: true })
  confirmedBy: string | null = null;

  @Property({ type: 'text', nullable: true })
  rejectedReason: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  mergedIntoId: string | null = null;

  @Property({ type: 'text', nullable: true })
  mergedReason: string | null = null;

  /** To whom an escalation transferred it: they see it, and their answer is the escalation's (P-09). */
  @Property({ type: 'uuid', nullable: true })
  governmentUnitId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  bureauUnitId: string | null = null;

  /** How many sources it speaks for: its own, and those of the matters that went on in it. */
  @Property({ type: 'integer' })
  sourceCount = 1;

  @Property({ type: ArrayType, columnType: 'uuid[]' })
  promoterIds: string[] = [];

  transferredTo(governmentUnitId: string, bureauUnitId: string): void {
    Object.assign(this, { governmentUnitId, bureauUnitId });
    this.version += 1;
  }

  protected enter(stage: Stage, action: Action, by: By, note: string | null): MatterStage {
    this.stage = stage;
    this.stageSince = by.at;
    this.version += 1;
    return this.entry(action, by, note);
  }

  protected entry(action: Action | 'raise', by: By, note: string | null): MatterStage {
    const { id: matterId, version: number, stage, dueOn } = this;
    return Object.assign(new MatterStage(), { matterId, number, action, stage, actorId: by.callerId, at: by.at, note, dueOn });
  }

  /** Whose steps it is: where it was raised. The region it concerns, which anybody may have named, gives sight of it only (matter.view.ts). */
  override scopes(): RowScopes {
    return { regionPaths: [this.regionPath], stationIds: [this.stationId], unitIds: this.unitId === null ? [] : [this.unitId] };
  }

  told(): Told {
    const { stationId, kind, channel, topic, stage, regionId, concernsRegionId, occasionKind, occasionId, nature, powersLevel, unitId, dueOn, solved, solution, promoterIds, mergedIntoId, sourceCount } = this;
    const [raisedAt, stageSince, closedAt] = [this.raisedAt.toISOString(), this.stageSince.toISOString(), this.closedAt?.toISOString() ?? null];
    return told(matterChanged, this, {
      stationId, kind, channel, topic, stage, regionId, concernsRegionId, occasionKind, occasionId, nature, powersLevel, unitId, dueOn, raisedAt, stageSince, closedAt, solved, solution,
      promoterIds, mergedIntoId, sourceCount,
    });
  }
}
