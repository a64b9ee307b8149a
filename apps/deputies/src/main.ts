import { runService } from '@renda/subgraph';
import { deputies } from './service.js';

await runService(deputies);
