import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import { commonProblemChanged } from '@renda/events';
import { Refusal, type Region, RegionalAggregate, type Told, told } from '@renda/subgraph';
import type { By } from '../matters/matter-raised.js';
import { filled, written } from '../outputs/output.js';
import { CommonProblemMatter } from './common-problem-matter.js';
import { type ProblemAction, problemLifecycle, type ProblemStatus } from './common-problem.lifecycle.js';

export interface ProblemGathered {
  readonly id: string;
  readonly region: Region;
  readonly stationId: string | null;
  readonly title: string;
  readonly text: string;
  readonly topic: string | null;
  readonly matterIds: readonly string[];
}

/** What several matters have in common (个性问题 → 共性问题, 002-LH L234-240). It leads to a report or a suggestion; every matter keeps its own solution. */
@Entity({ tableName: 'common_problem' })
export class CommonProblem extends RegionalAggregate {
  @Property({ type: 'uuid', nullable: true })
  stationId: string | null = null;

  @Property({ type: 'text' })
  title!: string;

  @Property({ type: 'text' })
  text!: string;

  @Property({ type: 'text', nullable: true })
  topic: string | null = null;

  @Property({ type: 'text' })
  status: ProblemStatus = 'GATHERED';

  @Property({ type: 'datetime' })
  gatheredAt!: Date;

  @Property({ type: 'integer' })
  matterCount!: number;

  @Property({ type: 'datetime', nullable: true })
  studiedAt: Date | null = null;

  @Property({ type: 'text', nullable: true })
  findings: string | null = null;

  @Property({ type: 'datetime', nullable: true })
  reportedAt: Date | null = null;

  @Property({ type: 'datetime', nullable: true })
  closedAt: Date | null = null;

  @Property({ type: 'text', nullable: true })
  closedReason: string | null = null;

  /** Of two matters at least: one alone is no common problem. */
  static gather(given: ProblemGathered, by: By): { problem: CommonProblem; gathered: CommonProblemMatter[] } {
    const { id, region, stationId, topic, matterIds } = given;
    if (new Set(matterIds).size < 2) throw new Refusal('BAD_USER_INPUT', { field: 'matterIds', least: 2 });
    const problem = new CommonProblem();
    Object.assign(problem, { id, stationId, title: written(given.title, 'title', 100), text: written(given.text, 'text', 2000), topic, gatheredAt: by.at, matterCount: matterIds.length });
    problem.lieIn(region);
    return { problem, gathered: problem.matters(matterIds, by) };
  }

  /** Further matters that show the same problem, until it is reported. */
  add(matterIds: readonly string[], by: By): CommonProblemMatter[] {
    this.step('add');
    this.matterCount += matterIds.length;
    this.version += 1;
    return this.matters(matterIds, by);
  }

  study(findings: string, by: By): Told {
    this.step('study');
    Object.assign(this, { findings: filled(findings, 'findings'), studiedAt: this.notBefore(by, this.gatheredAt) });
    return this.changed();
  }

  /** It led to a report or a suggestion; the first one is when it was reported. */
  report(by: By): Told {
    this.step('report');
    this.reportedAt ??= this.notBefore(by, this.studiedAt ?? this.gatheredAt);
    return this.changed();
  }

  close(reason: string, by: By): Told {
    this.step('close');
    Object.assign(this, { closedReason: filled(reason, 'reason'), closedAt: this.notBefore(by, this.studiedAt ?? this.gatheredAt) });
    return this.changed();
  }

  private step(action: ProblemAction): void {
    this.status = problemLifecycle.after(this.status, action);
  }

  private matters(ids: readonly string[], { at, callerId: actorId }: By): CommonProblemMatter[] {
    return ids.map((matterId) => Object.assign(new CommonProblemMatter(), { problemId: this.id, matterId, at, actorId }));
  }

  private notBefore({ at }: By, earliest: Date): Date {
    return at < earliest ? earliest : at;
  }

  override scopes(): RowScopes {
    return { regionPaths: [this.regionPath], stationIds: this.stationId === null ? [] : [this.stationId] };
  }

  told(): Told {
    const { regionId, stationId, topic, status, matterCount } = this;
    return told(commonProblemChanged, this, { regionId, stationId, topic, status, matterCount });
  }
}
