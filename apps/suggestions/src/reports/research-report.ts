import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDay } from '@renda/calendar';
import { reportChanged } from '@renda/events';
import { Refusal, type Region, type Told, told } from '@renda/subgraph';
import type { Origin } from '../outputs/origins.js';
import { type By, filled, type Mark, Output } from '../outputs/output.js';
import { statusAfter } from '../outputs/output.lifecycle.js';
import { reportLifecycle } from './report.lifecycle.js';

export interface ReportSubmitted extends Origin {
  readonly id: string;
  readonly title: string;
  readonly submittedOn: CivilDay;
  readonly ownIndustry: boolean | null;
}

/** A research report (调研报告) of a group, a station, or both (D-29, S-52). It lies in its group's region, or else in its station's. */
@Entity({ tableName: 'research_report' })
export class ResearchReport extends Output {
  /** On the station's or group's own industry (004§一); null when nobody has said. */
  @Property({ type: 'boolean', nullable: true })
  ownIndustry: boolean | null = null;

  static submit(given: ReportSubmitted, region: Region | null, by: By): ResearchReport {
    if (!region) throw new Refusal('AUTHOR_MISSING');
    const report = new ResearchReport();
    report.submit(given, by);
    report.ownIndustry = given.ownIndustry;
    report.lieIn(region);
    return report;
  }

  /** Judged to be of high quality it is accepted. */
  judge(mark: Mark, by: By): Told {
    const status = statusAfter(reportLifecycle, this.status, mark.highQuality ? 'judgeHigh' : 'judgeNot');
    this.mark(mark, by);
    this.status = status;
    if (mark.highQuality) this.acceptedAt = this.judgedAt;
    return this.changed();
  }

  /** Taken back for a reason: it counts no longer, whatever it was marked. */
  withdraw(reason: string): Told {
    this.status = statusAfter(reportLifecycle, this.status, 'withdraw');
    this.withdrawnReason = filled(reason, 'reason');
    return this.changed();
  }

  told(): Told {
    const { regionId, groupId, stationId, submittedOn, status, ownIndustry, highQuality } = this;
    return told(reportChanged, this, { regionId, groupId, stationId, submittedOn, status, ownIndustry, highQuality, acceptedAt: this.acceptedAt?.toISOString() ?? null });
  }
}
