export * from './policy-matrix.js';
export * from './test-service.js';
