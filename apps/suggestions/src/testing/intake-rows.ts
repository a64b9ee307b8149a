import { RegisterSteps } from '@renda/subgraph/testing';
import { deputyLetters } from '../deputy-letters/deputy-letter.js';
import { draftComments } from '../drafts/draft-comment.js';
import { draftConsultations } from '../drafts/draft-consultation.js';
import { gatheredOpinions } from '../gathered-opinions/gathered-opinion.js';
import { projectClues } from '../projects/project-clue.js';
import { projectOpinions } from '../projects/project-opinion.js';
import { projectVettings } from '../projects/project-vetting.js';
import { sitInRemarks } from '../sit-in-remarks/sit-in-remark.js';
import type { DomainAtWork } from './domain-at-work.js';
import { IntakeAtWork } from './intake-at-work.js';

/** One row of each register of what comes in beside matters, opened. */
export async function intakeRows(domain: DomainAtWork): Promise<Record<string, string>> {
  const { world } = await IntakeAtWork.with(domain);
  const rows: Record<string, string> = {};
  for (const register of [gatheredOpinions, deputyLetters, sitInRemarks, draftConsultations, draftComments, projectOpinions, projectClues, projectVettings]) {
    rows[register.definition.entity] = await new RegisterSteps(register as never, world).opened();
  }
  return rows;
}
