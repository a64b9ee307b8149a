import { createLogger, runProcess } from '@renda/service-runtime';
import { migrateService } from './migrate-service.js';
import { buildSubgraph } from '../schema/build-subgraph.js';
import type { ServiceDefinition } from './service-definition.js';
import { owningEnvironment, servingEnvironment } from './service-environment.js';
import { startService } from './start-service.js';
import { heldCommand, replayCommand } from './delivery-commands.js';

/** A command of one service beside the common ones, for example `first-administrator`. Answers what to print. */
export type Command = (given: readonly string[]) => Promise<string>;

/**
 * What `main.js [command]` does: nothing given → serve; `migrate`, `schema` (prints the committed text), `replay`, `held list | retry <event id> | skip <event id>`; and the service's own commands.
 * A command prints one answer and exits with 0, or says on stderr why not and exits with 1.
 */
export async function runService(definition: ServiceDefinition, own: Readonly<Record<string, Command>> = {}, given: readonly string[] = process.argv.slice(2)): Promise<void> {
  const logger = createLogger(definition.name);
  const [name, ...rest] = given;
  if (name === undefined) {
    await runProcess(logger, () => startService(definition, servingEnvironment(), logger));
    return;
  }
  const commands: Record<string, Command> = {
    migrate: async () => { await migrateService(definition, owningEnvironment()); return `${definition.name}: schema is up to date`; },
    schema: async () => (await buildSubgraph(definition)).sdl.trimEnd(),
    replay: (words) => replayCommand(definition, owningEnvironment(), words),
    held: (words) => heldCommand(definition, owningEnvironment(), words),
    ...own,
  };
  const command = commands[name];
  try {
    if (!command) throw new Error(`unknown command ${name}; known: ${Object.keys(commands).join(', ')}`);
    const answer = await command(rest);
    // A pipe takes a long answer in parts: whoever exits before the last is written loses it.
    await new Promise((written) => process.stdout.write(`${answer}\n`, written));
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
