import { runService } from '@renda/subgraph';
import { stations } from './service.js';

await runService(stations);
