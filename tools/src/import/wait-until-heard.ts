import { setTimeout as sleep } from 'node:timers/promises';
import { type GatewayClient, Stopped } from './gateway-client.js';
import type { Behind, ImportReport } from './report.js';

const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 1000;

/**
 * Waits until every service has published what it said and heard what the others said.
 * Gives up, naming who is behind, when nothing has moved for `patience` milliseconds.
 */
export async function waitUntilHeard(gateway: GatewayClient, report: ImportReport, patience: number): Promise<void> {
  let least = Number.POSITIVE_INFINITY;
  let movedAt = Date.now();
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    const behind = await gateway.behind();
    if (behind === undefined) return;
    report.waiting(behind);
    const open = Object.values(behind).reduce((sum, service) => sum + openOf(service), 0);
    if (open < least) {
      least = open;
      movedAt = Date.now();
    } else if (Date.now() - movedAt > patience) throw new Stopped(`等待各服务接收事件超时：${sayBehind(behind)}`, `the services do not catch up: ${sayBehind(behind)}`);
    await sleep(pause);
  }
}

export function sayBehind(behind: Behind): string {
  const parts = Object.entries(behind)
    .filter(([, service]) => openOf(service) > 0)
    .map(([name, service]) => (service === null ? `${name} does not answer` : `${name}: unpublished ${String(service.unpublished)}, behind ${String(service.behind)}`));
  return parts.join('; ');
}

/** A service that does not answer counts as one that has not begun: its answer, whatever it is, is progress. */
function openOf(service: Behind[string]): number {
  return service === null ? Number.MAX_SAFE_INTEGER / 1024 : service.unpublished + service.behind;
}
