export { kafkaJars, missingForKafka } from './kafka-jars.js';
export { endOrphan as endOrphanedKafka, startKafka, type KafkaSetting, type LocalKafka } from './start-kafka.js';
