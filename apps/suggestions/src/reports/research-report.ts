import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { ArrayType } from '@mikro-orm/postgresql';
import type { RowScopes } from '@renda/caller';
import type { CivilDay } from '@renda/calendar';
import { reportChanged } from '@renda/events';
import { Refusal, type Region, type Told, told } from '@renda/subgraph';
import type { Origin } from '../outputs/origins.js';
import { type By, filled, type Mark, Output, written } from '../outputs/output.js';
import { reportLifecycle } from './report.lifecycle.js';

/** The deputies whose report it is (P-32): alone, or as a research team that one of them leads. */
export interface ReportAuthors {
  readonly leadMandateId: string | null;
  readonly mandateIds: readonly string[];
  /** The name of an ad-hoc research team (调研队伍). */
  readonly team: string | null;
}

export interface ReportSubmitted extends Origin, ReportAuthors {
  readonly id: string;
  readonly title: string;
  readonly submittedOn: CivilDay;
  readonly ownIndustry: boolean | null;
  readonly topic: string | null;
  /** The body it was submitted to. */
  readonly bodyId: string | null;
}

/**
 * A research report (调研报告) of a group, a station, deputies, or several of these (D-29, S-52, P-32). It lies in its group's region, or else in its station's, or where the
 * congress of its lead or first author is. */
@Entity({ tableName: 'research_report' })
export class ResearchReport extends Output {
  /** On the station's or group's own industry (004§一); null when nobody has said. */
  @Property({ type: 'boolean', nullable: true })
  ownIndustry: boolean | null = null;

  @Property({ type: 'text', nullable: true })
  topic: string | null = null;

  @Property({ type: 'text', nullable: true })
  team: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  leadMandateId: string | null = null;

  /** With the lead's. */
  @Property({ type: ArrayType, columnType: 'uuid[]' })
  mandateIds: string[] = [];

  @Property({ type: ArrayType, columnType: 'uuid[]' })
  personIds: string[] = [];

  @Property({ type: 'uuid', nullable: true })
  bodyId: string | null = null;

  static submit(given: ReportSubmitted, region: Region | null, personIds: readonly string[], by: By): ResearchReport {
    if (!region) throw new Refusal('AUTHOR_MISSING');
    const report = new ResearchReport();
    report.submit(given, by);
    const { ownIndustry, leadMandateId, mandateIds, bodyId } = given;
    const team = given.team === null ? null : written(given.team, 'team', 100);
    if (team !== null && leadMandateId === null) throw new Refusal('STEP_INCOMPLETE', { needed: 'leadMandateId' }, undefined, { needed: { leadMandateId: { zh: '牵头代表', en: 'the deputy who leads' } } });
    Object.assign(report, { ownIndustry, leadMandateId, mandateIds: authorsOf(given), personIds: [...personIds], bodyId, team, topic: given.topic === null ? null : written(given.topic, 'topic', 100) });
    if (report.mandateIds.length > mostAuthors || new Set(mandateIds).size < mandateIds.length) throw new Refusal('BAD_USER_INPUT', { field: 'mandateIds', most: mostAuthors });
    report.lieIn(region);
    return report;
  }

  /** Judged to be of high quality it is accepted. */
  judge(mark: Mark, by: By): Told {
    const status = reportLifecycle.after(this.status, mark.highQuality ? 'judgeHigh' : 'judgeNot');
    this.mark(mark, by);
    this.status = status;
    if (mark.highQuality) this.acceptedAt = this.judgedAt;
    return this.changed();
  }

  /** Taken back for a reason: it counts no longer, whatever it was marked. */
  withdraw(reason: string): Told {
    this.status = reportLifecycle.after(this.status, 'withdraw');
    this.withdrawnReason = filled(reason, 'reason');
    return this.changed();
  }

  /** Nor is who wrote it a second person. */
  protected override isAuthor(by: By): boolean {
    return super.isAuthor(by) || (by.personId !== null && this.personIds.includes(by.personId));
  }

  override scopes(): RowScopes {
    return { ...super.scopes(), personIds: this.personIds };
  }

  told(): Told {
    const { regionId, groupId, stationId, submittedOn, status, ownIndustry, highQuality, leadMandateId, mandateIds, bodyId } = this;
    return told(reportChanged, this, { regionId, groupId, stationId, submittedOn, status, ownIndustry, highQuality, leadMandateId, mandateIds, bodyId, acceptedAt: this.acceptedAt?.toISOString() ?? null });
  }
}

const mostAuthors = 50;

/** All whose report it is, the lead first. */
export function authorsOf({ leadMandateId, mandateIds }: ReportAuthors): string[] {
  return [...new Set([...(leadMandateId === null ? [] : [leadMandateId]), ...mandateIds])];
}
