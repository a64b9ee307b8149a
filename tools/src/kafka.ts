import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { missingForKafka, startKafka } from '@renda/local-kafka';
import { stateDirectory } from './start/options.js';

// `npm run kafka [-- --port 9092]`: a real broker on this machine, until Ctrl-C.
try {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '9092' } } });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`--port must be a port, not "${values.port}"`);
  const missing = await missingForKafka();
  if (missing.length > 0) throw new Error(`Kafka needs Java 17 and Maven; not found: ${missing.join(', ')}`);
  const state = stateDirectory(process.env);
  let interrupted = false;
  const stopping = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(signal, () => { interrupted = true; resolve(); });
  });
  const tell = (line: string): void => { process.stdout.write(`${line}\n`); };
  const kafka = await startKafka({ port, dataDirectory: join(state, 'kafka'), jarsDirectory: join(state, 'kafka-jars'), tell });
  if (!interrupted) tell(`Kafka 已启动 Kafka takes requests at ${kafka.brokers} (EVENT_LOG=kafka KAFKA_BROKERS=${kafka.brokers}); Ctrl-C stops it`);
  await Promise.race([stopping, kafka.ended]);
  if (!interrupted) throw new Error('the broker ended by itself; see broker.log in the state folder');
  tell('stopping …');
  await kafka.stop();
  tell('stopped');
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
