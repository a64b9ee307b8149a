import { randomInt } from 'node:crypto';

import { isPortFree } from '@renda/local-postgres';

import { defaultPorts, type Ports, portVariable, processes, type ProcessName } from './parts.js';

/** A port that is wanted is used by somebody else, or is none. */
export class PortTrouble extends Error {
  override readonly name = 'PortTrouble';
}

/** The ports of the five processes: the usual ones unless the environment says else. Every one that is no port is named. */
export function portsFrom(environment: NodeJS.ProcessEnv): Ports {
  const faults: string[] = [];
  const read = (name: ProcessName): [ProcessName, number] => {
    const given = environment[portVariable(name)] || String(defaultPorts[name]);
    if (!/^\d{1,5}$/.test(given) || Number(given) < 1 || Number(given) > 65_535) faults.push(`${portVariable(name)} must be a port, not "${given}"`);
    return [name, Number(given)];
  };
  const ports = Object.fromEntries(processes.map(read)) as Ports;
  for (const name of processes) {
    const twin = processes.find((other) => other > name && ports[other] === ports[name]);
    if (twin !== undefined) faults.push(`${portVariable(name)} and ${portVariable(twin)} are both ${ports[name]}`);
  }
  if (faults.length > 0) throw new PortTrouble(faults.join('\n'));
  return ports;
}

/**
 * Five ports that nobody uses at this moment, from below those that systems give away by themselves: whoever asks for any port does not get one of them while a
 * process of ours is down, to be taken for it.
 */
export async function freePorts(): Promise<Ports> {
  const found = new Set<number>();
  while (found.size < processes.length) {
    const port = randomInt(20_000, 30_000);
    if (await isPortFree(port)) found.add(port);
  }
  return Object.fromEntries([...found].map((port, index) => [processes[index], port])) as unknown as Ports;
}

/** Names every port that somebody else uses, and the variable that moves it. */
export async function refuseBusyPorts(ports: Ports): Promise<void> {
  const busy: string[] = [];
  for (const name of processes) {
    if (!(await isPortFree(ports[name]))) busy.push(`port ${ports[name]} (${name}) is busy: free it, or set ${portVariable(name)} to another one`);
  }
  if (busy.length > 0) throw new PortTrouble(busy.join('\n'));
}
