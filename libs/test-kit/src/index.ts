export { createTestDatabase, type TestDatabase, type TestDatabaseOptions, testServerUrl } from './test-database.js';
export { eventually } from './eventually.js';
