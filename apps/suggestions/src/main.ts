import { runService } from '@renda/subgraph';
import { suggestions } from './service.js';

await runService(suggestions);
