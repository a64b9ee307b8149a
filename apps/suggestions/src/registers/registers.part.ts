import { KeptStep, type ServicePart } from '@renda/subgraph';

/** What all registers of this service have in common. */
export const registers: ServicePart = {
  entities: [KeptStep],
  sentences: {
    BODY_NOT_HELD: { zh: '该机构在 {day} 不存在。', en: 'This body is not there on {day}.' },
  },
};
