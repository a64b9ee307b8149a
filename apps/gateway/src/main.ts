import { createLogger, runProcess } from '@renda/service-runtime';
import { gatewaySettings } from './environment.js';
import { startGateway } from './start-gateway.js';

const logger = createLogger('gateway');
await runProcess(logger, async () => startGateway(gatewaySettings(process.env), logger));
