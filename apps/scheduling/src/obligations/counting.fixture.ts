import { createHash } from 'node:crypto';
import { civilDay, type DayRange } from '@renda/calendar';
import {
  activityChanged, attendanceChanged, contactMeetingChanged, exemptionChanged, handlingCaseRoundChanged, membershipChanged, groupChanged, mandateChanged, pairChanged, receptionChanged, reportChanged,
  residencyChanged, rulebookPublished, sessionChanged, stationChanged, suggestionChanged, tagChanged, termChanged, visitChanged, type RendaEvent, matterChanged, bodyChanged, congressPostChanged, industryChanged,
} from '@renda/events';
import { canonicalJson, hashOf, keptRulebooks, type Rulebook } from '@renda/rulebook';
import { newId } from '@renda/subgraph';
import { eventOf, TestService } from '@renda/subgraph/testing';
import { scheduling } from '../service.js';
import { recountAll, type Recounting } from './recount.js';

type Given = Readonly<Record<string, unknown>>;

/** A row of the table `obligation`, as specs look at it. */
export interface StoredObligation {
  readonly rule: string;
  readonly period_from: string;
  readonly period_to: string | null;
  readonly required: number;
  readonly done: string;
  readonly status: string;
  readonly missing: readonly string[];
  readonly closed: boolean;
  readonly status_at_close: string | null;
  readonly next_change: string | null;
}

/** A kept rulebook, changed where the spec says so; a draft dated where it names a day. */
export function bookOf(jurisdiction: string, change: (book: Rulebook) => Rulebook = (book) => book): Rulebook {
  const kept = keptRulebooks().find(({ rulebook }) => rulebook.jurisdiction === jurisdiction);
  if (!kept) throw new Error(`no rulebook ${jurisdiction}`);
  return change(kept.rulebook);
}

/** A copy of Shenzhen's draft, as if it were in force from a day on. */
export const dated = (from: string) => (book: Rulebook): Rulebook => ({ ...book, draft: false, validFrom: civilDay(from) });

/** A service that hears what others say, and counts. For specs only: each says what was, in the fewest words. */
export class Counting {
  private revision = 0;
  private versions = new Map<string, number>();

  private constructor(readonly service: TestService) {}

  static async start(): Promise<Counting> {
    return new Counting(await TestService.start(scheduling));
  }

  /** Hears an event of an aggregate; its versions count up. */
  async hear(definition: Parameters<typeof eventOf>[0], id: string, data: Given, time?: string): Promise<string> {
    const version = (this.versions.get(id) ?? 0) + 1;
    this.versions.set(id, version);
    const event = eventOf(definition, id, version, data as never) as RendaEvent;
    await this.service.hear(time ? { ...event, time } : event);
    return id;
  }

  async publish(book: Rulebook, regionId: string = newId()): Promise<string> {
    const text = canonicalJson(book);
    this.revision += 1;
    const hash = createHash('sha256').update(text).digest('hex');
    await this.service.hear(eventOf(rulebookPublished, newId(), this.revision, { jurisdiction: book.jurisdiction, regionId, hash, text }));
    return hashOf(book);
  }

  station = (regionId: string, given: Given = {}): Promise<string> => this.hear(stationChanged, String(given['id'] ?? newId()), {
    name: '站', kind: 'INDUSTRY_STATION', siting: null, regionId, parentId: null, baseId: null, industryId: null, status: 'ESTABLISHED', online: false, foundedOn: '2024-01-01', ...given,
  });

  mandate = (regionId: string, given: Given = {}): Promise<string> => this.hear(mandateChanged, String(given['id'] ?? newId()), {
    personId: newId(), level: 'COUNTY', regionId, termId: newId(), electionKind: 'DIRECT', constituencyId: null, from: '2022-01-01', to: null, status: 'ACTIVE', voided: false, ...given,
  });

  group = (regionId: string, given: Given = {}): Promise<string> => this.hear(groupChanged, newId(), { name: '组', kind: 'PROFESSIONAL', level: null, regionId, from: '2022-01-01', to: null, ...given });
  body = (regionId: string, kind: string): Promise<string> => this.hear(bodyChanged, newId(), { name: '机构', kind, regionId, from: '2020-01-01', to: null });
  industry = (code: string, parentId: string | null = null): Promise<string> => this.hear(industryChanged, newId(), { code, name: code, parentId });
  term = (regionId: string, level: string, { from, to }: DayRange): Promise<string> => this.hear(termChanged, newId(), { level, regionId, number: 1, from, to });
  session = (regionId: string, level: string, from: string, to: string, opensYear = true): Promise<string> =>
    this.hear(sessionChanged, newId(), { termId: newId(), level, regionId, number: 1, from, to, opensYear, voided: false });

  tag = (mandateId: string, tag: string, from: string, to: string | null = null): Promise<string> =>
    this.hear(tagChanged, newId(), { mandateId, personId: newId(), tag, regionId: newId(), from, to, voided: false });

  member = (groupId: string, mandateId: string, from = '2022-01-01'): Promise<string> =>
    this.hear(membershipChanged, newId(), { groupId, mandateId, personId: newId(), from, to: null, voided: false });

  resident = (stationId: string, mandateId: string, from = '2022-01-01'): Promise<string> =>
    this.hear(residencyChanged, newId(), { stationId, mandateId, personId: newId(), mode: 'INDUSTRY', from, to: null, voided: false });

  pair = (regionId: string, given: Given = {}): Promise<string> => this.hear(pairChanged, newId(), {
    memberId: newId(), mandateId: newId(), personId: newId(), layer: null, regionId, level: 'MUNICIPAL', from: '2024-01-01', to: null, voided: false, ...given,
  });

  post = (regionId: string, personId: string, role: string, given: Given = {}): Promise<string> =>
    this.hear(congressPostChanged, newId(), { personId, bodyId: newId(), role, level: 'COUNTY', regionId, from: '2022-01-01', to: null, voided: false, ...given });

  activity = (regionId: string, day: string, given: Given = {}): Promise<string> => this.hear(activityChanged, String(given['id'] ?? newId()), {
    type: 'SPECIAL_RESEARCH', status: 'VERIFIED', regionId, organiserBodyId: null, groupId: null, stationId: null, startsAt: `${day}T09:00:00+08:00`, endsAt: `${day}T11:00:00+08:00`,
    mode: 'ON_SITE', prescribed: false, ownIndustry: true, ...given,
  });

  attendance = (mandateId: string, day: string, given: Given = {}, time?: string): Promise<string> => this.hear(attendanceChanged, String(given['id'] ?? newId()), {
    activityId: newId(), activityType: 'SPECIAL_RESEARCH', mandateId, personId: newId(), stationId: null, regionId: newId(), status: 'VERIFIED', day, dutyKind: 'SPECIAL_RESEARCH',
    mode: 'ON_SITE', leftPost: true, verifiedAt: `${day}T12:00:00+08:00`, ...given,
  }, time);

  visit = (mandateId: string, day: string, given: Given = {}): Promise<string> => this.hear(visitChanged, String(given['id'] ?? newId()), {
    stationId: newId(), mandateId, personId: newId(), regionId: newId(), status: 'VERIFIED', day, enteredAt: `${day}T09:00:00+08:00`, leftAt: null, purpose: 'RECEPTION', evidence: 'SCAN',
    leftPost: true, mode: 'ON_SITE', verifiedAt: `${day}T12:00:00+08:00`, ...given,
  });

  reception = (stationId: string, mandateIds: readonly string[], day: string, given: Given = {}): Promise<string> => this.hear(receptionChanged, newId(), {
    stationId, regionId: newId(), day, mode: 'ON_SITE', fixedDay: false, mandateIds, personTimes: 3, status: 'VERIFIED', verifiedAt: `${day}T12:00:00+08:00`, ...given,
  });

  meeting = (pairId: string, day: string, given: Given = {}): Promise<string> => this.hear(contactMeetingChanged, newId(), {
    pairId, memberId: newId(), mandateId: newId(), personId: newId(), regionId: newId(), day, mode: 'ON_SITE', helperBodyId: null, status: 'VERIFIED', verifiedAt: `${day}T12:00:00+08:00`, ...given,
  });

  report = (given: Given): Promise<string> => this.hear(reportChanged, newId(), {
    regionId: newId(), groupId: null, stationId: null, submittedOn: '2026-03-01', status: 'ACCEPTED', ownIndustry: true, highQuality: true, acceptedAt: '2026-03-10T09:00:00+08:00', ...given,
  });

  suggestion = (given: Given): Promise<string> => this.hear(suggestionChanged, newId(), {
    kind: 'SUGGESTION', regionId: newId(), leadMandateId: newId(), cosignerIds: [], groupId: null, stationId: null, submittedOn: '2026-03-01', status: 'ACCEPTED', highQuality: true,
    solved: null, solvedOn: null, acceptedAt: '2026-03-10T09:00:00+08:00', ...given,
  });

  matter = (promoterIds: readonly string[], closedAt: string | null, solved: boolean | null): Promise<string> => this.hear(matterChanged, newId(), {
    stationId: newId(), kind: 'VOTER', channel: 'RECEPTION', stage: closedAt ? 'CLOSED' : 'SUPERVISED', regionId: newId(), concernsRegionId: null, nature: null, powersLevel: null,
    unitId: null, dueOn: null, raisedAt: '2026-02-01T09:00:00+08:00', stageSince: '2026-02-01T09:00:00+08:00', closedAt, solved, promoterIds,
  });

  caseRound = (bodyId: string, given: Given = {}, time?: string): Promise<string> => this.hear(handlingCaseRoundChanged, String(given['id'] ?? newId()), {
    regionId: newId(), openedAt: '2025-10-08T09:00:00+08:00', statusSince: '2025-12-10T09:00:00+08:00', bodyId, year: 2025, status: 'PUBLISHED', publishedOn: '2025-12-10', publishedAt: '2025-12-10T09:00:00+08:00',
    ...given,
  }, time);

  exemption = (subjectKind: string, subjectId: string, rule: string, from: string, to: string | null = null): Promise<string> =>
    this.hear(exemptionChanged, newId(), { subjectKind, subjectId, rule, regionId: newId(), reason: 'ILLNESS', approvedBy: newId(), from, to, voided: false });

  recounting(day: string): Recounting {
    const { pool, ruling } = this.service;
    return { pool, ruling, source: '/renda/test/scheduling', now: () => new Date(`${day}T12:00:00+08:00`) };
  }

  /** Counts what is due as of a day, and answers what stands for a subject. */
  async counted(subjectId: string, day: string): Promise<StoredObligation[]> {
    await recountAll(this.recounting(day));
    return this.stored(subjectId);
  }

  async stored(subjectId: string): Promise<StoredObligation[]> {
    const { rows } = await this.service.database.pool.query<StoredObligation>(
      `select rule, period_from::text, period_to::text, required, done, status, missing, closed, status_at_close, next_change::text from obligation
       where subject_id = $1 order by rule, period_from`, [subjectId]);
    return rows;
  }

  stop(): Promise<void> {
    return this.service.stop();
  }
}
