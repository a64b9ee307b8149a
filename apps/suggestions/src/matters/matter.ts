import { Entity } from '@mikro-orm/decorators/legacy';
import { type CivilDay, dayOf } from '@renda/calendar';
import { Refusal, type RuleSource } from '@renda/subgraph';
import { isPowersLevel, powersSuffice } from '../units/powers-level.js';
import type { UndertakingUnit } from '../units/undertaking-unit.js';
import { FollowedMatter } from './followed-matter.js';
import type { Grade, MatterCodes } from './matter-codes.js';
import { MatterExtension } from './matter-extension.js';
import { MatterPromoter } from './matter-promoter.js';
import { type By, confirmers, type MatterRaised, occasionFits, wordsOf } from './matter-raised.js';
import { MatterReply } from './matter-reply.js';
import { solutionOf } from './matter-solutions.js';
import type { MatterStage } from './matter-stage.js';
import { endStages, matterLifecycle } from './matter.lifecycle.js';

const grading: RuleSource = { title: { zh: '分级分类处理', en: 'Handling by nature and level' }, citation: '003-CZ-二-2' };
const mostPromoters = 20;
const aCode = /^[A-Z][A-Z0-9_]{1,39}$/;

export interface Analysis {
  readonly nature: string;
  readonly powersLevel: string;
  /** Null leaves what it was said to be about when it was raised. */
  readonly topic: string | null;
  readonly grades: readonly Grade[];
  readonly note: string | null;
}

export interface Closing {
  readonly evidence: string;
  readonly confirmedBy: string | null;
  /** Null for a past matter of which is only known that it was not solved. */
  readonly solution: string | null;
}

/** What voters or an enterprise ask for at a station (群众诉求、企业诉求), on its way from the collection to the strike-off. */
@Entity({ tableName: 'matter' })
export class Matter extends FollowedMatter {
  /** A matter begins COLLECTED. The area it concerns may be another than the station's: an enterprise's workers come from many villages (P-02). */
  static raise(given: MatterRaised, by: By, codes: MatterCodes): { matter: Matter; entry: MatterStage } {
    const { id, stationId, kind, region, concerns, occasion } = given;
    const words = wordsOf(given);
    occasionFits(occasion, stationId, by.at);
    const matter = new Matter();
    Object.assign(matter, { id, stationId, kind, channel: codes.channel(given.channel), topic: codes.topic(given.topic), ...words, raisedAt: by.at, stageSince: by.at });
    Object.assign(matter, { occasionKind: occasion?.kind ?? null, occasionId: occasion?.id ?? null });
    matter.lieIn(region);
    Object.assign(matter, { concernsRegionId: concerns?.id ?? null, concernsRegionPath: concerns?.path ?? null });
    return { matter, entry: matter.entry('raise', by, null) };
  }

  accept(by: By, note: string | null): MatterStage {
    return this.enter(matterLifecycle.after(this.stage, 'accept', {}), 'accept', by, note);
  }

  reject(by: By, reason: string): MatterStage {
    const to = matterLifecycle.after(this.stage, 'reject', { reason });
    this.rejectedReason = reason;
    return this.enter(to, 'reject', by, reason);
  }

  /** Classed by nature and level of powers, and by what else its place classes by (P-04). What a returned assignment left is taken back. */
  analyse(by: By, given: Analysis, codes: MatterCodes): MatterStage {
    const { nature, powersLevel } = given;
    const to = matterLifecycle.after(this.stage, 'analyse', { nature, powersLevel });
    if (!aCode.test(nature)) throw new Refusal('BAD_USER_INPUT', { field: 'nature' });
    if (!isPowersLevel(powersLevel)) throw new Refusal('BAD_USER_INPUT', { field: 'powersLevel' });
    const [topic, grades] = [codes.topic(given.topic) ?? this.topic, codes.grades(given.grades)];
    Object.assign(this, { nature, powersLevel, topic, grades, unitId: null, dueOn: null, acceptedBy: null, follower: null, nextCheckOn: null });
    return this.enter(to, 'analyse', by, given.note);
  }

  /** Assigned to a unit whose powers suffice (P-04), always with a day to be done by: the sources give no number, so there is no default. */
  assign(by: By, given: { unit: UndertakingUnit; dueOn: CivilDay; note: string | null }): MatterStage {
    const { unit, dueOn } = given;
    const to = matterLifecycle.after(this.stage, 'assign', { unit: unit.id, dueOn });
    if (dueOn < dayOf(by.at)) throw new Refusal('DUE_DAY_PASSED', { dueOn, today: dayOf(by.at) });
    if (!unit.active) throw new Refusal('UNIT_RETIRED');
    const needed = this.powersLevel;
    if (needed && !powersSuffice(unit.powersLevel, needed)) throw new Refusal('POWERS_UNFIT', { held: unit.powersLevel, needed }, grading);
    Object.assign(this, { unitId: unit.id, dueOn });
    return this.enter(to, 'assign', by, given.note);
  }

  /** Who accepted the assignment there and then, for the unit that still signs for it. */
  takenBy(acceptedBy: string): void {
    if (acceptedBy.trim() === '') throw new Refusal('STEP_INCOMPLETE', { stage: this.stage, needed: 'acceptedBy' }, undefined, { needed: { acceptedBy: { zh: '现场接受交办的人', en: 'who accepts it there' } } });
    this.acceptedBy = acceptedBy.trim();
  }

  /** It may be done later, if that is approved before its day has passed: who is late already stays late (AMB-32). */
  extend(by: By, given: { dueOn: CivilDay; reason: string; approvedBy: string }): MatterExtension {
    matterLifecycle.after(this.stage, 'extend', given);
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
    return this.enter(matterLifecycle.after(this.stage, 'return', { reason }), 'return', by, reason);
  }

  /** The receiver signs: only now it is handed over, and supervised handling begins (P-07). */
  sign(by: By, receivedBy: string): MatterStage {
    const to = matterLifecycle.after(this.stage, 'sign', { receivedBy });
    Object.assign(this, { signedAt: by.at, signedBy: receivedBy });
    return this.enter(to, 'sign', by, null);
  }

  reply(by: By, text: string): MatterReply {
    matterLifecycle.after(this.stage, 'reply', { text });
    this.repliedAt = by.at;
    this.version += 1;
    return Object.assign(new MatterReply(), { matterId: this.id, number: this.version, text, actorId: by.callerId, at: by.at });
  }

  /** The source is told what the unit answered: by which way, in which words, when (P-08). */
  feedBack(by: By, given: { channel: string; text: string }): MatterStage {
    const to = matterLifecycle.after(this.stage, 'feedBack', { reply: this.repliedAt, ...given });
    if (!aCode.test(given.channel)) throw new Refusal('BAD_USER_INPUT', { field: 'channel' });
    Object.assign(this, { feedbackChannel: given.channel, feedback: given.text, fedBackAt: by.at });
    return this.enter(to, 'feedBack', by, null);
  }

  /** Struck off with evidence, confirmed by the source or the station's head (AMB-41); for past matters nobody may have written down by whom. */
  close(by: By, given: Closing): MatterStage {
    const { evidence, confirmedBy } = given;
    const to = matterLifecycle.after(this.stage, 'close', { evidence });
    if (confirmedBy !== null && !(confirmers as readonly string[]).includes(confirmedBy)) throw new Refusal('BAD_USER_INPUT', { field: 'confirmedBy' });
    const solution = given.solution === null ? null : solutionOf(given.solution);
    Object.assign(this, { evidence, confirmedBy, solution, solved: solution === 'SOLVED', closedAt: by.at });
    return this.enter(to, 'close', by, null);
  }

  /** It relapsed (P-29): how it ended is no longer so, and the unit answers anew, by a new day. What the source was told, and the evidence, stay until others come in their place. */
  reopen(by: By, given: { reason: string; dueOn: CivilDay | null }): MatterStage {
    const { reason, dueOn } = given;
    const to = matterLifecycle.after(this.stage, 'reopen', given);
    if (dueOn !== null && dueOn < dayOf(by.at)) throw new Refusal('DUE_DAY_PASSED', { dueOn, today: dayOf(by.at) });
    Object.assign(this, { dueOn, repliedAt: null, closedAt: null, solved: null, solution: null });
    return this.enter(to, 'reopen', by, reason);
  }

  /** A deputy is named who pushes it to its solution (P-15), until it is struck off. */
  promote(given: { mandateId: string; since: CivilDay }, by: By): MatterPromoter {
    if (endStages.includes(this.stage)) throw new Refusal('MATTER_ENDED', { stage: this.stage });
    return this.wasPromoted(given, by);
  }

  /** Of a past matter it is written down later who pushed it; what was rejected nobody pushed to a solution, and what was merged is solved as the one it went on in. */
  wasPromoted({ mandateId, since }: { mandateId: string; since: CivilDay }, by: By): MatterPromoter {
    if (this.stage === 'REJECTED' || this.stage === 'MERGED') throw new Refusal('MATTER_ENDED', { stage: this.stage });
    const [earliest, latest] = [dayOf(this.raisedAt), dayOf(this.closedAt ?? by.at)];
    if (since < earliest || since > latest) throw new Refusal('BAD_USER_INPUT', { field: 'since', earliest, latest });
    if (this.promoterIds.includes(mandateId)) throw new Refusal('ALREADY_PROMOTER', { mandateId });
    if (this.promoterIds.length >= mostPromoters) throw new Refusal('PROMOTERS_TOO_MANY', { most: mostPromoters });
    this.promoterIds = [...this.promoterIds, mandateId];
    this.version += 1;
    return Object.assign(new MatterPromoter(), { matterId: this.id, mandateId, since, actorId: by.callerId, at: by.at });
  }

  /** It goes on in another, which is about the same thing (P-05) and has not ended; of the past, in one that was not struck off by then. */
  mergeInto(into: Matter, { reason, past }: { reason: string; past: boolean }, by: By): MatterStage {
    const to = matterLifecycle.after(this.stage, 'merge', { reason });
    if (into.id === this.id) throw new Refusal('MERGED_INTO_ITSELF');
    const openThen = past && into.closedAt !== null && by.at <= into.closedAt;
    if (endStages.includes(into.stage) && !openThen) throw new Refusal('MATTER_ENDED', { stage: into.stage });
    Object.assign(this, { mergedIntoId: into.id, mergedReason: reason });
    return this.enter(to, 'merge', by, reason);
  }

  /** It speaks for the sources of another too, and has its promoters, each since his day or since it was itself raised. */
  absorb(source: Matter, promoters: readonly MatterPromoter[], by: By): MatterPromoter[] {
    this.sourceCount += source.sourceCount;
    this.version += 1;
    const raisedOn = dayOf(this.raisedAt);
    const fresh = promoters.filter(({ mandateId }) => !this.promoterIds.includes(mandateId));
    return fresh.map(({ mandateId, since }) => this.wasPromoted({ mandateId, since: since < raisedOn ? raisedOn : since }, by));
  }
}
