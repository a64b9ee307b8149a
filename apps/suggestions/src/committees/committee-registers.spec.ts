import { describeRegister } from '@renda/subgraph/testing';
import { adoptions } from '../adoptions/adoption.js';
import { delegationSuggestions } from '../key-supervision/delegation-suggestion.js';
import { keySupervisions } from '../key-supervision/key-supervision.js';
import { DomainAtWork } from '../testing/domain-at-work.js';
import { committeeSamples } from './committee.fixture.js';
import { handlingScores } from './handling-score.js';
import { scoringScales } from './scoring-scale.js';
import { supervisionEntries } from './supervision-entry.js';

const offices = 'ADMINISTRATOR WORK_COMMITTEE';
const committees = `${offices} SPECIAL_COMMITTEE`;
const secretariat = `${offices} GENERAL_OFFICE`;

async function world() {
  const domain = await DomainAtWork.start();
  return { service: domain.service, near: domain.near, far: domain.far, samples: committeeSamples(domain) };
}

describeRegister(supervisionEntries, [`open: → ENTERED by ${committees}`, `void: ENTERED → VOIDED by ${committees}`], world);
describeRegister(scoringScales, [`open: → STANDING by ${offices}`, `end: STANDING → ENDED by ${offices}`], world);
describeRegister(handlingScores, [`open: → SCORED by ${committees}`, `void: SCORED → VOIDED by ${committees}`], world);
describeRegister(keySupervisions, [
  `open: → DESIGNATED by ${secretariat}`,
  `takeOn: DESIGNATED | HEARD → TAKEN_ON by ${offices}`,
  `hear: DESIGNATED | TAKEN_ON | HEARD → HEARD by ${secretariat}`,
  `conclude: HEARD → CONCLUDED by ${offices}`,
], world);
describeRegister(delegationSuggestions, [`open: → RAISED by ${offices}`, `answer: RAISED → ANSWERED by ${offices}`], world);
describeRegister(adoptions, [`open: → RECORDED by ${secretariat}`, `void: RECORDED → VOIDED by ${secretariat}`], world);
