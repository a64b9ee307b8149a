export * from './envelope.js';
export * from './deputies.js';
export * from './stations.js';
export * from './suggestions.js';
export * from './suggestions-intake.js';
export * from './scheduling.js';
