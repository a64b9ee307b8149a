export { kafkaJars, missingForKafka } from './kafka-jars.js';
export { startKafka, type KafkaSetting, type LocalKafka } from './start-kafka.js';
