import { EnvironmentFaults } from './environment.js';
import type { Logger } from './logger.js';

export interface Stoppable {
  stop(): Promise<void>;
}

/**
 * Runs a process from start to orderly stop: SIGTERM and SIGINT stop it once (a second signal ends it at once); a failed start is said on stderr and
 * exits with 1; an unexpected error is logged and ends the process, so that whoever supervises it starts a clean one.
 */
export async function runProcess(logger: Logger, start: () => Promise<Stoppable>): Promise<void> {
  const running = await Promise.resolve().then(start).catch((error: unknown) => {
    if (error instanceof EnvironmentFaults) process.stderr.write(`${error.message}\n`);
    else logger.fatal({ err: error }, 'start failed');
    process.exit(1);
  });
  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) process.exit(130);
    stopping = true;
    logger.info({ signal }, 'stopping');
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'stop failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'uncaught');
    process.exit(1);
  });
  process.on('unhandledRejection', (error) => {
    logger.fatal({ err: error }, 'unhandled rejection');
    process.exit(1);
  });
}
