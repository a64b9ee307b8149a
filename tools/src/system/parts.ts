import { join } from 'node:path';

/** The services, in the order in which they are started. */
export const services = ['deputies', 'stations', 'suggestions', 'scheduling'] as const;
export type ServiceName = (typeof services)[number];

/** The processes of the system: the gateway is stopped first and started last. */
export const processes = [...services, 'gateway'] as const;
export type ProcessName = (typeof processes)[number];

/** Where each process listens unless PORT_<NAME> says else. */
export const defaultPorts: Readonly<Record<ProcessName, number>> = { gateway: 4000, deputies: 4001, stations: 4002, suggestions: 4003, scheduling: 4004 };

export type Ports = Readonly<Record<ProcessName, number>>;

/** The environment variable that moves a process to another port. */
export function portVariable(name: ProcessName | 'postgres'): string {
  return `PORT_${name.toUpperCase()}`;
}

/** The top folder of the project. */
export const projectFolder = join(import.meta.dirname, '../../..');

/** What a process runs. */
export function mainFile(name: ProcessName): string {
  return join(projectFolder, 'apps', name, 'dist/main.js');
}
