import type { Region } from '@renda/subgraph';

export const matterKinds = ['VOTER', 'ENTERPRISE'] as const;
export const confirmers = ['SOURCE', 'STATION_HEAD'] as const;

/** Who does a step, and when. */
export interface By {
  readonly callerId: string;
  readonly at: Date;
}

export interface MatterRaised {
  readonly id: string;
  readonly stationId: string;
  readonly region: Region;
  readonly concerns: Region | null;
  readonly kind: string;
  readonly channel: string;
  readonly title: string;
  readonly text: string;
}
