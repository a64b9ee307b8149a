import { lifecycleOf } from '@renda/subgraph';

export const unfinished = ['QUEUED', 'PINNING', 'RUNNING'] as const;
export type SimulationStatus = (typeof unfinished)[number] | 'DONE' | 'CANCELLED' | 'FAILED';

/** Why a simulation gave no answer: it judged nobody; the evaluator was replaced while it ran; or it broke down again and again. */
export type SimulationFailure = 'EMPTY_RUN' | 'EVALUATOR_DIFFERS' | 'INTERNAL';

/** What people may do with a simulation; all other steps are the worker's. */
export const simulationLifecycle = lifecycleOf<SimulationStatus, 'cancel'>(unfinished.map((from) => ({ from, action: 'cancel', to: 'CANCELLED' })));
