export * from './environment.js';
export * from './http-server.js';
export * from './logger.js';
export * from './process.js';
