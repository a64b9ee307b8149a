import { lifecycleOf, type Sentence } from '@renda/subgraph';

export const unfinished = ['QUEUED', 'PINNING', 'RUNNING'] as const;
export type SimulationStatus = (typeof unfinished)[number] | 'DONE' | 'CANCELLED' | 'FAILED';

const titles = {
  QUEUED: { zh: '等待', en: 'queued' }, PINNING: { zh: '固定输入', en: 'its inputs are copied' }, RUNNING: { zh: '判定中', en: 'running' },
  DONE: { zh: '完成', en: 'done' }, CANCELLED: { zh: '已取消', en: 'cancelled' }, FAILED: { zh: '失败', en: 'failed' },
} as const satisfies Record<SimulationStatus, Sentence>;

/** Why a simulation gave no answer: it judged nobody; the evaluator was replaced while it ran; or it broke down again and again. */
export type SimulationFailure = 'EMPTY_RUN' | 'EVALUATOR_DIFFERS' | 'INTERNAL';

/** What people may do with a simulation; all other steps are the worker's. */
export const simulationLifecycle = lifecycleOf<SimulationStatus, 'cancel'>(unfinished.map((from) => ({ from, action: 'cancel', to: 'CANCELLED' })), { titles: { states: titles } });
