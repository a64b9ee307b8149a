export * from './civil-day.js';
