import { runService } from '@renda/subgraph';
import { scheduling } from './service.js';

await runService(scheduling);
