import type { Caller } from '@renda/caller';
import { newId } from '@renda/subgraph';
import { RegisterSteps, type Samples } from '@renda/subgraph/testing';
import type { DomainAtWork } from '../testing/domain-at-work.js';
import { strikeOffLists } from './strike-off-list.js';

/** What each step of a list is given in specs. */
export function strikeOffSamples({ ids, service, near, far }: DomainAtWork): Samples {
  const samples: Samples = {
    setUpStrikeOffList: () => ({ title: '执法检查问题清单', bodyId: ids.committee }),
    enterStrikeOffItem: async () => ({
      listId: await new RegisterSteps(strikeOffLists, { service, near, far, samples }).opened(), kind: 'PROBLEM', text: '排污口未整治', unitId: ids.unit, mandateIds: [ids.mandate],
    }),
    enterReviewOpinion: () => ({ title: '养老服务审议意见', meetingOn: '2026-02-10', opinion: '加快建设。', bodyId: ids.committee, unitId: ids.unit }),
    fileStrikeOffEvidence: () => ({ evidence: '整治前后照片' }),
    sendBackStrikeOffItem: () => ({ reason: '照片不清' }),
    acceptStrikeOff: () => ({ acceptedOn: '2026-03-20', acceptingMandateId: ids.mandate }),
    reopenStrikeOffItem: () => ({ reason: '再度排污' }),
  };
  return samples;
}

/** Who files the evidence on the way to a strike-off, so that anybody else is a second person. */
export async function evidenceFilers({ ids, service }: DomainAtWork): Promise<Record<string, Caller>> {
  return { fileStrikeOffEvidence: await service.caller(`files evidence ${newId()}`, 'UNDERTAKING_UNIT', 'UNIT', ids.unit) };
}
