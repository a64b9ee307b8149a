export * from './callers-of.js';
export * from './policy-matrix.js';
export * from './test-service.js';
export * from './describe-lifecycle.js';
export * from './describe-register.js';
export * from './register-steps.js';
