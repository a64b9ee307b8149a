import { Entity } from '@mikro-orm/decorators/legacy';
import { type CivilDay, dayOf, startOfDay } from '@renda/calendar';
import { Refusal } from '@renda/subgraph';
import type { HeardMandate } from '../heard/heard-mandates.js';
import { solutionOf } from '../matters/matter-solutions.js';
import { type By, filled, type Mark, written } from '../outputs/output.js';
import { isPowersLevel } from '../units/powers-level.js';
import type { ProposalGiven } from './proposal.js';
import type { ProposalStage } from './proposal-stage.js';
import { endedStages, type SuggestionAction, suggestionLifecycle, type SuggestionNeed, type SuggestionStage } from './suggestion.lifecycle.js';
import { SuggestionState } from './suggestion-state.js';

type Given = Readonly<Partial<Record<SuggestionNeed, unknown>>>;
const aCode = /^[A-Z][A-Z0-9_]{1,39}$/;

/** A suggestion (代表建议, D-30) on its way from the draft to the close. `status` sums the stage up for who counts it. */
@Entity({ discriminatorValue: 'SUGGESTION' })
export class Suggestion extends SuggestionState {
  /** Filed at once, where no rule asks for pre-submission. */
  static submit(given: ProposalGiven, lead: HeardMandate, by: By): Suggestion {
    return Object.assign(Suggestion.draft(given, lead, by), { stage: 'SUBMITTED', status: 'SUBMITTED', filed: true });
  }

  static draft(given: ProposalGiven, lead: HeardMandate, by: By): Suggestion {
    const suggestion = new Suggestion();
    suggestion.lay(given, 'DRAFT', lead, by);
    return Object.assign(suggestion, { kind: 'SUGGESTION', status: 'DRAFT' });
  }

  edit(given: { title: string; text: string }, by: By): ProposalStage {
    const to = this.after('edit', given);
    Object.assign(this, { title: written(given.title, 'title', 200), text: written(given.text, 'text', 10_000) });
    return this.enter(to, 'edit', by);
  }

  /** Shown to the units it may be for, so that they speak about it before it is filed (P-16). */
  preSubmit(unitIds: readonly string[], by: By): ProposalStage {
    const to = this.after('preSubmit', { units: unitIds });
    Object.assign(this, { unitIds: [...unitIds], outcome: null });
    return this.enter(to, 'preSubmit', by);
  }

  coordinate(note: string | null, by: By): ProposalStage {
    return this.enter(this.after('coordinate'), 'coordinate', by, note);
  }

  /** It may be filed as it is. */
  advance(note: string | null, by: By): ProposalStage {
    const to = this.after('advance');
    return Object.assign(this, { outcome: 'ADVANCE' }).enter(to, 'advance', by, note);
  }

  /** It is written anew; the units see it again when it is pre-submitted again. */
  revise(reason: string, by: By): ProposalStage {
    const to = this.after('revise', { reason });
    Object.assign(this, { outcome: 'REVISE', unitIds: [] });
    return this.enter(to, 'revise', by, reason);
  }

  /** Another suggestion says it already: who signed this one stays to be seen on it. */
  merge(into: Suggestion, reason: string, by: By): ProposalStage {
    const to = this.after('merge', { into: into.id, reason });
    if (into.id === this.id || into.hadEnded(by.at)) throw new Refusal('MERGED_INTO_NOTHING', { stage: into.stage });
    Object.assign(this, { outcome: 'MERGE', mergedIntoId: into.id, unitIds: [], endedReason: reason, status: 'WITHDRAWN' });
    return this.enter(to, 'merge', by, reason);
  }

  /** Of the past, one that was closed since may have been merged into before. */
  private hadEnded(at: Date): boolean {
    return endedStages.includes(this.stage) && (this.stage !== 'CLOSED' || this.stageSince <= at);
  }

  drop(reason: string, by: By): ProposalStage {
    const to = this.after('drop', { reason });
    Object.assign(this, { outcome: 'WITHDRAW', unitIds: [], withdrawnReason: reason, status: 'WITHDRAWN' });
    return this.enter(to, 'drop', by, reason);
  }

  /** Formally filed; what was spoken about must have been found fit for it. */
  file(by: By): ProposalStage {
    const to = this.after('file', { outcome: this.outcome === 'ADVANCE' ? this.outcome : null });
    this.unitIds = [];
    this.fileNow(by);
    return this.enter(to, 'file', by);
  }

  accept(by: By, note: string | null = null): ProposalStage {
    const to = this.after('accept');
    Object.assign(this, { acceptedAt: this.notBefore(by), status: 'ACCEPTED' });
    return this.enter(to, 'accept', by, note);
  }

  reject(reason: string, by: By): ProposalStage {
    const to = this.after('reject', { reason });
    Object.assign(this, { endedReason: reason, status: 'WITHDRAWN' });
    return this.enter(to, 'reject', by, reason);
  }

  /** Classed by its subject and the level of powers it needs, as a matter is (P-04). */
  analyse(given: { category: string; powersLevel: string; note: string | null }, by: By): ProposalStage {
    const to = this.after('analyse', given);
    if (!aCode.test(given.category)) throw new Refusal('BAD_USER_INPUT', { field: 'category' });
    if (!isPowersLevel(given.powersLevel)) throw new Refusal('BAD_USER_INPUT', { field: 'powersLevel' });
    Object.assign(this, { category: given.category, powersLevel: given.powersLevel });
    return this.enter(to, 'analyse', by, given.note);
  }

  /** To be asked before what is kept apart of a step (a meeting, a contact, a reply) is written: whether it is its turn, or was at the stage at which it stood then. */
  takes(action: SuggestionAction, given: Given = {}, stage = this.stage): number {
    suggestionLifecycle.after(stage, action, given);
    return (this.version += 1);
  }

  assignTo(given: { leadUnitId: string; unitIds: readonly string[]; dueOn: CivilDay | null; round: string | null; note: string | null }, by: By): ProposalStage {
    const { leadUnitId, unitIds, dueOn, round, note } = given;
    const to = this.after('assign', { unit: leadUnitId, round });
    if (dueOn !== null && dueOn < dayOf(by.at)) throw new Refusal('DUE_DAY_PASSED', { dueOn, today: dayOf(by.at) });
    Object.assign(this, { leadUnitId, unitIds: [...unitIds], dueOn, assignmentFinal: this.stage === 'RETURNED' });
    return this.enter(to, 'assign', by, round ?? note, dueOn);
  }

  dispute(reason: string, by: By): ProposalStage {
    const to = this.after('dispute', { reason });
    if (this.assignmentFinal) throw new Refusal('ASSIGNMENT_FINAL');
    return this.enter(to, 'dispute', by, reason);
  }

  sign(receivedBy: string, by: By): ProposalStage {
    const to = this.after('sign', { receivedBy });
    Object.assign(this, { signedAt: by.at, signedBy: receivedBy });
    return this.enter(to, 'sign', by, null, this.dueOn);
  }

  replied(text: string, by: By): number {
    const number = this.takes('reply', { text });
    if (by.at < this.stageSince) throw new Refusal('BAD_USER_INPUT', { field: 'at', earliest: this.stageSince.toISOString() });
    this.repliedAt = by.at;
    return number;
  }

  feedBack(text: string, by: By): ProposalStage {
    const to = this.after('feedBack', { reply: this.repliedAt, text });
    Object.assign(this, { feedback: text, fedBackAt: by.at });
    return this.enter(to, 'feedBack', by);
  }

  /** Ends with what came of it (P-31) and what shows it; SOLVED on a day. */
  close(given: { solution: string; evidence: string; solvedOn: CivilDay | null }, by: By): ProposalStage {
    const to = this.after('close', given);
    this.end(given, by);
    return this.enter(to, 'close', by, null);
  }

  /** Of the past it may be known only that it was solved, on which day and by what evidence. */
  conclude(given: { solvedOn: CivilDay; evidence: string }, by: By): ProposalStage {
    const to = this.after('conclude', given);
    this.end({ ...given, solution: 'SOLVED' }, by);
    const at = new Date(Math.max(startOfDay(given.solvedOn).getTime(), this.stageSince.getTime()));
    this.closedAt = at;
    return this.enter(to, 'conclude', { ...by, at });
  }

  private end({ solution: came, evidence, solvedOn }: { solution: string; evidence: string; solvedOn: CivilDay | null }, by: By): void {
    const solution = solutionOf(came);
    const [earliest, latest] = [this.submittedOn, dayOf(by.at)];
    const day = solution === 'SOLVED' ? (solvedOn ?? latest) : null;
    if (day !== null && (day < earliest || day > latest)) throw new Refusal('BAD_USER_INPUT', { field: 'solvedOn', earliest, latest });
    Object.assign(this, { solution, evidence: filled(evidence, 'evidence'), solvedOn: day, closedAt: by.at, status: solution === 'SOLVED' ? 'SOLVED' : 'ACCEPTED' });
  }

  /** From now on this special committee supervises it, and no other (P-23). */
  splitTo(committeeId: string, by: By): ProposalStage {
    const to = this.after('split', { committee: committeeId });
    if (committeeId === this.committeeId) throw new Refusal('COMMITTEE_HAS_IT', { committeeId });
    this.committeeId = committeeId;
    return this.enter(to, 'split', by);
  }

  /** It relapsed (P-29): what came of it is no longer so, and the units that had it answer anew. The evidence stays until other comes in its place. */
  reopen(reason: string, by: By): ProposalStage {
    const to = this.after('reopen', { reason, unit: this.leadUnitId });
    Object.assign(this, { solution: null, solvedOn: null, closedAt: null, repliedAt: null, status: 'ACCEPTED' });
    return this.enter(to, 'reopen', by, reason);
  }

  judge(mark: Mark, by: By): ProposalStage {
    const to = this.after('judge', mark);
    this.mark(mark, by);
    return this.enter(to, 'judge', by);
  }

  /** A draft is shown to no unit any more. */
  withdraw(reason: string, by: By): ProposalStage {
    const to = this.after('withdraw', { reason });
    if (!this.filed) this.unitIds = [];
    Object.assign(this, { withdrawnReason: filled(reason, 'reason'), status: 'WITHDRAWN' });
    return this.enter(to, 'withdraw', by, reason);
  }

  private after(action: SuggestionAction, given: Given = {}): SuggestionStage {
    return suggestionLifecycle.after(this.stage, action, given);
  }

  protected override get solved(): boolean | null {
    if (this.status === 'WITHDRAWN') return false;
    return this.solution === null ? null : this.solution === 'SOLVED';
  }

  protected override toldMore(): object {
    const { category, powersLevel, leadUnitId, solution } = this;
    return { category, powersLevel, leadUnitId, unitIds: this.leadUnitId === null ? [] : this.unitIds, solution };
  }
}
