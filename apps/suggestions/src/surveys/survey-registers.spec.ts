import { describeRegister } from '@renda/subgraph/testing';
import { DomainAtWork } from '../testing/domain-at-work.js';
import { groupOpinions } from './group-opinion.js';
import { satisfactionAnswers } from './satisfaction-answer.js';
import { surveyBallots } from './survey-ballot.js';
import { surveyItems } from './survey-item.js';
import { SurveysAtWork } from './survey.fixture.js';
import { surveys } from './survey.js';

const secretariat = 'ADMINISTRATOR GENERAL_OFFICE WORK_COMMITTEE';
async function world() {
  const domain = await DomainAtWork.start();
  return { service: domain.service, near: domain.near, far: domain.far, samples: new SurveysAtWork(domain).samples() };
}

describeRegister(surveys, [
  `open: → PREPARING by ${secretariat}`,
  `begin: PREPARING → OPEN by ${secretariat}`,
  `close: OPEN → CLOSED by ${secretariat}`,
  `cancel: PREPARING | OPEN → CANCELLED by ${secretariat}`,
], world);
describeRegister(surveyItems, [`open: → ENTERED by ${secretariat}`, `withdraw: ENTERED → WITHDRAWN by ${secretariat}`], world);
describeRegister(groupOpinions, ['open: → GIVEN by ADMINISTRATOR DEPUTY WORK_COMMITTEE'], world);
describeRegister(surveyBallots, [`open: → COUNTED by ${secretariat}`, `void: COUNTED → VOIDED by ${secretariat}`], world);
describeRegister(satisfactionAnswers, [`open: → COUNTED by ${secretariat}`, `void: COUNTED → VOIDED by ${secretariat}`], world);
