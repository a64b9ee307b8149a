import { unitChanged } from '@renda/events';
import { copyOf } from '@renda/subgraph';

/** Keeps where each undertaking unit lies: a grant on one is given in its region. */
export const unitListener = copyOf(unitChanged, 'unit_heard', { region_id: ['uuid', 'regionId'] });
