import type { ServicePart } from '@renda/subgraph';
import { projectClues } from './project-clue.js';
import { projectOpinions } from './project-opinion.js';
import { projectVettings } from './project-vetting.js';

/** Livelihood projects (民生实事项目): opinions collected, the clues they are sorted into, the verdicts of departments, and the pool. */
export const livelihoodProjects: ServicePart[] = [projectOpinions.part, projectClues.part, projectVettings.part];
