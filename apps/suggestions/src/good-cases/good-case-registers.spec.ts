import { describeRegister } from '@renda/subgraph/testing';
import { DomainAtWork } from '../testing/domain-at-work.js';
import { GoodCasesAtWork } from './good-case.fixture.js';
import { handlingCaseNominations } from './handling-case-nomination.js';
import { handlingCaseRounds } from './handling-case-round.js';

const secretariat = 'ADMINISTRATOR GENERAL_OFFICE WORK_COMMITTEE';
const nominators = 'ADMINISTRATOR DEPUTY GENERAL_OFFICE SPECIAL_COMMITTEE UNDERTAKING_UNIT WORK_COMMITTEE';

async function world() {
  const domain = await DomainAtWork.start();
  return { service: domain.service, near: domain.near, far: domain.far, samples: new GoodCasesAtWork(domain).samples() };
}

describeRegister(handlingCaseRounds, [
  `open: → OPENED by ${secretariat}`,
  `review: OPENED → REVIEWING by ${secretariat}`,
  `publish: REVIEWING → PUBLISHED by ${secretariat}`,
  `cancel: OPENED | REVIEWING → CANCELLED by ${secretariat}`,
  `withdraw: PUBLISHED → WITHDRAWN by ${secretariat}`,
], world);

describeRegister(handlingCaseNominations, [
  `open: → NOMINATED by ${nominators}`,
  `choose: NOMINATED → CHOSEN by ${secretariat}`,
  `passOver: NOMINATED → NOT_CHOSEN by ${secretariat}`,
  `withdraw: NOMINATED → WITHDRAWN by ${secretariat}`,
], world);
