import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BrokerPorts {
  readonly port: number;
  readonly controllerPort: number;
}

/** Writes the files a single node reads at its start, broker and controller in one; returns their paths. */
export function writeBrokerSettings(dataDirectory: string, { port, controllerPort }: BrokerPorts): { server: string; logging: string } {
  const server = join(dataDirectory, 'server.properties');
  const logging = join(dataDirectory, 'log4j2.properties');
  writeFileSync(server, [
    'process.roles=broker,controller',
    'node.id=1',
    `controller.quorum.voters=1@127.0.0.1:${String(controllerPort)}`,
    `listeners=PLAINTEXT://127.0.0.1:${String(port)},CONTROLLER://127.0.0.1:${String(controllerPort)}`,
    `advertised.listeners=PLAINTEXT://127.0.0.1:${String(port)}`,
    'controller.listener.names=CONTROLLER',
    'listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    `log.dirs=${join(dataDirectory, 'data')}`,
    'auto.create.topics.enable=false',
    'offsets.topic.replication.factor=1',
    'offsets.topic.num.partitions=4',
    'offsets.retention.minutes=525600',
    'transaction.state.log.replication.factor=1',
    'transaction.state.log.min.isr=1',
    'group.initial.rebalance.delay.ms=0',
    'group.min.session.timeout.ms=1000',
    // After SIGKILL the node is writable again after 6 s instead of 14.
    'broker.session.timeout.ms=1000',
    'broker.heartbeat.interval.ms=200',
    '',
  ].join('\n'));
  writeFileSync(logging, [
    'status = error',
    'appender.console.type = Console',
    'appender.console.name = console',
    'appender.console.layout.type = PatternLayout',
    'appender.console.layout.pattern = %d{ISO8601} %p %c{1} %m%n',
    'rootLogger.level = warn',
    'rootLogger.appenderRef.console.ref = console',
    'logger.server.name = kafka.server.KafkaRaftServer',
    'logger.server.level = info',
    '',
  ].join('\n'));
  return { server, logging };
}
