export * as field from './field.js';
export type { Field, Fields, Target, ValueOf, ValuesOf } from './field.js';
export { KeptStep, KeptStepView } from './kept-step.js';
export * from './make-register.js';
export type { ListedOn, Opening, Register, RegisterDefinition, RegisterStep, Row } from './register.js';
