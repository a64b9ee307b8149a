import type { ServiceDefinition } from './service-definition.js';
import type { OwningEnvironment } from './service-environment.js';
export async function replayCommand(_d: ServiceDefinition, _e: OwningEnvironment): Promise<string> { throw new Error(); }
export async function heldCommand(_d: ServiceDefinition, _e: OwningEnvironment, _w: readonly string[]): Promise<string> { throw new Error(); }
