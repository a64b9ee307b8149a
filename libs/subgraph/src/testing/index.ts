export * from './callers-of.js';
export * from './policy-matrix.js';
export * from './test-service.js';
