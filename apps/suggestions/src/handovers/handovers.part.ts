import { handoverChanged } from '@renda/events';
import type { ServicePart } from '@renda/subgraph';
import { stageNames } from '../matters/matter.lifecycle.js';
import { administrators, station, unit, whoHandles } from '../policy-rows.js';
import { HandoverItem } from './handover-item.js';
import { handoverImporter } from './handover.import.js';
import { HandoverMutations } from './handover.mutations.js';
import { HandoverItemResolver, handoverReference, HandoverResolver } from './handover.resolver.js';
import { Handover } from './handover.js';

/** Lists of matters that stations and bodies hand over to units (转办交接). */
export const handovers: ServicePart = {
  entities: [Handover, HandoverItem],
  resolvers: [HandoverResolver, HandoverItemResolver, HandoverMutations],
  references: { Handover: handoverReference },
  policy: {
    'Query.handover': whoHandles,
    'Query.handovers': whoHandles,
    Handover: whoHandles,
    'Mutation.handOver': station,
    'Mutation.signHandover': unit,
    'Mutation.returnHandoverItems': unit,
    'Import.handover': administrators,
  },
  sentences: {
    NOT_FOR_THIS_UNIT: { zh: '该事项没有待该单位签收（现为“{stage}”）。', en: 'The matter does not wait for this unit to sign (it stands at “{stage}”).', shown: { stage: stageNames } },
    ALREADY_HANDED_OVER: { zh: '该事项已在另一张移交清单上待签收。', en: 'The matter waits on another hand-over already.' },
    NOTHING_TO_SETTLE: { zh: '没有待签收的事项。', en: 'Nothing waits to be signed for.' },
  },
  constraints: { handover_item_pending: 'ALREADY_HANDED_OVER' },
  importers: [handoverImporter],
  says: [handoverChanged],
  scopedTables: ['handover'],
};
