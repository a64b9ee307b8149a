import { lifecycleOf, type Sentence, type Transition } from '@renda/subgraph';

export const stationTitles = {
  PROPOSED: { zh: '拟设', en: 'Proposed' },
  SURVEYED: { zh: '已调研', en: 'Surveyed' },
  APPROVED: { zh: '已批准', en: 'Approved' },
  PILOT: { zh: '试点', en: 'Pilot' },
  ESTABLISHED: { zh: '已建成', en: 'Established' },
  UPGRADED: { zh: '已提升', en: 'Upgraded' },
  RELOCATED: { zh: '已迁址', en: 'Relocated' },
  CLOSED: { zh: '已撤销', en: 'Closed' },
} as const satisfies Record<string, Sentence>;
export type StationStatus = keyof typeof stationTitles;
export const stationStatuses = Object.keys(stationTitles) as StationStatus[];

/** It works, or it worked. */
export const workingStatuses: readonly StationStatus[] = ['PILOT', 'ESTABLISHED', 'UPGRADED', 'RELOCATED', 'CLOSED'];

export const stationActions = ['SURVEY', 'APPROVE', 'START_PILOT', 'ESTABLISH', 'UPGRADE', 'RELOCATE', 'CLOSE'] as const;
export type StationAction = (typeof stationActions)[number];

/** What a step must be given: why it is taken, and where the station goes. */
export const stationNeeds = {
  reason: { zh: '原因', en: 'the reason' },
  regionId: { zh: '迁往的区域', en: 'the region it moves to' },
} as const satisfies Record<string, Sentence>;
export type Needed = keyof typeof stationNeeds;

type Step = Transition<StationStatus, StationAction, never, Needed>;
const step = (from: StationStatus, action: StationAction, to: StationStatus, ...needs: Needed[]): Step => ({ from, action, to, needs });

/**
 * The life of a station (S-11, 试点先行、分步分批): what is not listed is refused. A pilot goes first, later waves are established without one. A relocated
 * station goes on at its new place; a closed one is over. Who may take a step stands in the policy table, and each step says `station changed`.
 */
export const stationLifecycle = lifecycleOf<StationStatus, StationAction, never, Needed>([
  step('PROPOSED', 'SURVEY', 'SURVEYED'),
  step('SURVEYED', 'APPROVE', 'APPROVED'),
  step('APPROVED', 'START_PILOT', 'PILOT'),
  step('APPROVED', 'ESTABLISH', 'ESTABLISHED'),
  step('PILOT', 'ESTABLISH', 'ESTABLISHED'),
  step('ESTABLISHED', 'UPGRADE', 'UPGRADED'),
  step('RELOCATED', 'UPGRADE', 'UPGRADED'),
  step('ESTABLISHED', 'RELOCATE', 'RELOCATED', 'reason', 'regionId'),
  step('UPGRADED', 'RELOCATE', 'RELOCATED', 'reason', 'regionId'),
  step('RELOCATED', 'RELOCATE', 'RELOCATED', 'reason', 'regionId'),
  step('PROPOSED', 'CLOSE', 'CLOSED', 'reason'),
  step('SURVEYED', 'CLOSE', 'CLOSED', 'reason'),
  step('APPROVED', 'CLOSE', 'CLOSED', 'reason'),
  step('PILOT', 'CLOSE', 'CLOSED', 'reason'),
  step('ESTABLISHED', 'CLOSE', 'CLOSED', 'reason'),
  step('UPGRADED', 'CLOSE', 'CLOSED', 'reason'),
  step('RELOCATED', 'CLOSE', 'CLOSED', 'reason'),
], { titles: { states: stationTitles, needs: stationNeeds } });
