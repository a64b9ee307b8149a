import { KeptStep, type ServicePart } from '@renda/subgraph';

/** What all registers of this service have in common. */
export const registers: ServicePart = {
  entities: [KeptStep],
};
