import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { ArrayType } from '@mikro-orm/postgresql';
import type { RowScopes } from '@renda/caller';
import { type CivilDay, dayOf } from '@renda/calendar';
import { matterChanged } from '@renda/events';
import { Refusal, RegionalAggregate, type RuleSource, type Told, told } from '@renda/subgraph';
import { isPowersLevel, type PowersLevel, powersSuffice } from '../units/powers-level.js';
import type { UndertakingUnit } from '../units/undertaking-unit.js';
import { isMatterChannel } from './matter-channels.js';
import { MatterExtension } from './matter-extension.js';
import { MatterPromoter } from './matter-promoter.js';
import { type By, confirmers, matterKinds, type MatterRaised } from './matter-raised.js';
import { MatterReply } from './matter-reply.js';
import { MatterStage } from './matter-stage.js';
import { type Action, endStages, type Stage, stageAfter } from './matter.lifecycle.js';

const grading: RuleSource = { title: { zh: '分级分类处理', en: 'Handling by nature and level' }, citation: '003-CZ-二-2' };
const mostPromoters = 20;
const aCode = /^[A-Z][A-Z0-9_]{1,39}$/;

/** What voters or an enterprise ask for at a station (群众诉求、企业诉求), on its way from the collection to the strike-off. */
@Entity({ tableName: 'matter' })
export class Matter extends RegionalAggregate {
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

  @Property({ type: 'text', nullable: true })
  evidence: string | null = null;

  @Property({ type: 'text', nullable: true })
  confirmedBy: string | null = null;

  @Property({ type: 'text', nullable: true })
  rejectedReason: string | null = null;

  @Property({ type: ArrayType, columnType: 'uuid[]' })
  promoterIds: string[] = [];

  /** A matter begins COLLECTED. The area it concerns may be another than the station's: an enterprise's workers come from many villages (P-02). */
  static raise(given: MatterRaised, by: By): { matter: Matter; entry: MatterStage } {
    if (!(matterKinds as readonly string[]).includes(given.kind)) throw new Refusal('BAD_USER_INPUT', { field: 'kind' });
    if (!isMatterChannel(given.channel)) throw new Refusal('CHANNEL_UNKNOWN');
    const [title, text] = [given.title.trim(), given.text.trim()];
    if (title === '' || title.length > 100) throw new Refusal('BAD_USER_INPUT', { field: 'title', most: 100 });
    if (text === '' || text.length > 2000) throw new Refusal('BAD_USER_INPUT', { field: 'text', most: 2000 });
    const matter = new Matter();
    const { id, stationId, kind, channel, region, concerns } = given;
    Object.assign(matter, { id, stationId, kind, channel, title, text, raisedAt: by.at, stageSince: by.at });
    matter.lieIn(region);
    Object.assign(matter, { concernsRegionId: concerns?.id ?? null, concernsRegionPath: concerns?.path ?? null });
    return { matter, entry: matter.entry('raise', by, null) };
  }

  accept(by: By, note: string | null): MatterStage {
    return this.enter(stageAfter(this.stage, 'accept', {}), 'accept', by, note);
  }

  reject(by: By, reason: string): MatterStage {
    const to = stageAfter(this.stage, 'reject', { reason });
    this.rejectedReason = reason;
    return this.enter(to, 'reject', by, reason);
  }

  /** Classed by nature and level of powers (P-04). What a returned assignment left is taken back. */
  analyse(by: By, given: { nature: string; powersLevel: string; note: string | null }): MatterStage {
    const to = stageAfter(this.stage, 'analyse', given);
    if (!aCode.test(given.nature)) throw new Refusal('BAD_USER_INPUT', { field: 'nature' });
    if (!isPowersLevel(given.powersLevel)) throw new Refusal('BAD_USER_INPUT', { field: 'powersLevel' });
    Object.assign(this, { nature: given.nature, powersLevel: given.powersLevel, unitId: null, dueOn: null });
    return this.enter(to, 'analyse', by, given.note);
  }

  /** Assigned to a unit whose powers suffice (P-04), always with a day to be done by: the sources give no number, so there is no default. */
  assign(by: By, given: { unit: UndertakingUnit; dueOn: CivilDay; note: string | null }): MatterStage {
    const { unit, dueOn } = given;
    const to = stageAfter(this.stage, 'assign', { unit: unit.id, dueOn });
    if (dueOn < dayOf(by.at)) throw new Refusal('DUE_DAY_PASSED', { dueOn, today: dayOf(by.at) });
    if (!unit.active) throw new Refusal('UNIT_RETIRED');
    const needed = this.powersLevel;
    if (needed && !powersSuffice(unit.powersLevel, needed)) throw new Refusal('POWERS_UNFIT', { held: unit.powersLevel, needed }, grading);
    Object.assign(this, { unitId: unit.id, dueOn });
    return this.enter(to, 'assign', by, given.note);
  }

  /** It may be done later, if that is approved before its day has passed: who is late already stays late (AMB-32). */
  extend(by: By, given: { dueOn: CivilDay; reason: string; approvedBy: string }): MatterExtension {
    stageAfter(this.stage, 'extend', given);
    const { dueOn: toDay, reason, approvedBy } = given;
    const [fromDay, today] = [this.dueOn ?? toDay, dayOf(by.at)];
    if (fromDay < today) throw new Refusal('EXTENDED_TOO_LATE', { dueOn: fromDay, today });
    if (toDay <= fromDay) throw new Refusal('BAD_USER_INPUT', { field: 'dueOn', after: fromDay });
    this.dueOn = toDay;
    this.version += 1;
    return Object.assign(new MatterExtension(), { matterId: this.id, number: this.version, fromDay, toDay, reason, approvedBy, actorId: by.callerId, at: by.at });
  }

  /** The unit sends it back before it has signed. It keeps sight of the matter until that is analysed anew. */
  giveBack(by: By, reason: string): MatterStage {
    return this.enter(stageAfter(this.stage, 'return', { reason }), 'return', by, reason);
  }

  /** The receiver signs: only now it is handed over, and supervised handling begins (P-07). */
  sign(by: By, receivedBy: string): MatterStage {
    const to = stageAfter(this.stage, 'sign', { receivedBy });
    Object.assign(this, { signedAt: by.at, signedBy: receivedBy });
    return this.enter(to, 'sign', by, null);
  }

  reply(by: By, text: string): MatterReply {
    stageAfter(this.stage, 'reply', { text });
    this.repliedAt = by.at;
    this.version += 1;
    return Object.assign(new MatterReply(), { matterId: this.id, number: this.version, text, actorId: by.callerId, at: by.at });
  }

  /** The source is told what the unit answered: by which way, in which words, when (P-08). */
  feedBack(by: By, given: { channel: string; text: string }): MatterStage {
    const to = stageAfter(this.stage, 'feedBack', { reply: this.repliedAt, ...given });
    if (!aCode.test(given.channel)) throw new Refusal('BAD_USER_INPUT', { field: 'channel' });
    Object.assign(this, { feedbackChannel: given.channel, feedback: given.text, fedBackAt: by.at });
    return this.enter(to, 'feedBack', by, null);
  }

  /** Struck off with evidence, confirmed by the source or the station's head (AMB-41); for past matters nobody may have written down by whom. */
  close(by: By, given: { evidence: string; confirmedBy: string | null; solved: boolean }): MatterStage {
    const { evidence, confirmedBy, solved } = given;
    const to = stageAfter(this.stage, 'close', { evidence });
    if (confirmedBy !== null && !(confirmers as readonly string[]).includes(confirmedBy)) throw new Refusal('BAD_USER_INPUT', { field: 'confirmedBy' });
    Object.assign(this, { evidence, confirmedBy, solved, closedAt: by.at });
    return this.enter(to, 'close', by, null);
  }

  /** A deputy is named who pushes it to its solution (P-15), until it is struck off. */
  promote(given: { mandateId: string; since: CivilDay }, by: By): MatterPromoter {
    if (endStages.includes(this.stage)) throw new Refusal('MATTER_ENDED', { stage: this.stage });
    return this.wasPromoted(given, by);
  }

  /** Of a past matter it is written down later who pushed it; what was rejected nobody pushed to a solution. */
  wasPromoted({ mandateId, since }: { mandateId: string; since: CivilDay }, by: By): MatterPromoter {
    if (this.stage === 'REJECTED') throw new Refusal('MATTER_ENDED', { stage: this.stage });
    const [earliest, latest] = [dayOf(this.raisedAt), dayOf(this.closedAt ?? by.at)];
    if (since < earliest || since > latest) throw new Refusal('BAD_USER_INPUT', { field: 'since', earliest, latest });
    if (this.promoterIds.includes(mandateId)) throw new Refusal('ALREADY_PROMOTER', { mandateId });
    if (this.promoterIds.length >= mostPromoters) throw new Refusal('PROMOTERS_TOO_MANY', { most: mostPromoters });
    this.promoterIds = [...this.promoterIds, mandateId];
    this.version += 1;
    return Object.assign(new MatterPromoter(), { matterId: this.id, mandateId, since, actorId: by.callerId, at: by.at });
  }

  private enter(stage: Stage, action: Action, by: By, note: string | null): MatterStage {
    this.stage = stage;
    this.stageSince = by.at;
    this.version += 1;
    return this.entry(action, by, note);
  }

  private entry(action: Action | 'raise', by: By, note: string | null): MatterStage {
    const { id: matterId, version: number, stage, dueOn } = this;
    return Object.assign(new MatterStage(), { matterId, number, action, stage, actorId: by.callerId, at: by.at, note, dueOn });
  }

  /** Whose steps it is: where it was raised. The region it concerns, which anybody may have named, gives sight of it only (matter.view.ts). */
  override scopes(): RowScopes {
    return { regionPaths: [this.regionPath], stationIds: [this.stationId], unitIds: this.unitId === null ? [] : [this.unitId] };
  }

  told(): Told {
    const { stationId, kind, channel, stage, regionId, concernsRegionId, nature, powersLevel, unitId, dueOn, solved, promoterIds } = this;
    const [raisedAt, stageSince, closedAt] = [this.raisedAt.toISOString(), this.stageSince.toISOString(), this.closedAt?.toISOString() ?? null];
    return told(
      matterChanged, this, { stationId, kind, channel, stage, regionId, concernsRegionId, nature, powersLevel, unitId, dueOn, raisedAt, stageSince, closedAt, solved, promoterIds },
    );
  }
}
