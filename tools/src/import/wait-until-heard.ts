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
    const open = Object.values(behind).reduce((sum, service) => sum + service.unpublished + service.behind, 0);
    if (open < least) {
      least = open;
      movedAt = Date.now();
    } else if (Date.now() - movedAt > patience) throw new Stopped(`等待各服务接收事件超时：${sayBehind(behind)}`, 'the services do not catch up');
    await sleep(pause);
  }
}

export function sayBehind(behind: Behind): string {
  const parts = Object.entries(behind)
    .filter(([, { unpublished, behind: unheard }]) => unpublished + unheard > 0)
    .map(([service, { unpublished, behind: unheard }]) => `${service} unpublished ${String(unpublished)}, behind ${String(unheard)}`);
  return parts.join('; ') || 'a service that gives no answer';
}
