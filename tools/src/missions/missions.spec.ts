import { askReady } from '../journey/ready-query.js';
import { consultationMissions } from './consultation.missions.js';
import { goodCaseMissions } from './good-cases.missions.js';
import { handlingMissions } from './handling.missions.js';
import { budgetMissions } from './budget.missions.js';
import { intakeMissions } from './intake.missions.js';
import { mattersHandedOnMissions } from './matters-handed-on.missions.js';
import { matterMissions } from './matters.missions.js';
import { notShown } from './mission.js';
import { MissionWorld } from './mission-world.js';
import { sitInMissions } from './sit-in.missions.js';
import { suggestionMissions } from './suggestions.missions.js';
import { supervisionMissions } from './supervision.missions.js';

describe('the missions of suggestions and supervision, through the gateway', () => {
  let world: MissionWorld;
  beforeAll(async () => { world = await MissionWorld.start(); }, 240_000);
  afterAll(() => world.stop());

  matterMissions(() => world);
  suggestionMissions(() => world);
  handlingMissions(() => world);
  goodCaseMissions(() => world);
  intakeMissions(() => world);
  mattersHandedOnMissions(() => world);
  consultationMissions(() => world);
  supervisionMissions(() => world);
  budgetMissions(() => world);
  sitInMissions(() => world);

  it('a ready query follows a suggestion from the report it came of to the look-back, with the steps of each, in words and as a picture', async () => {
    interface Answer { readonly provenance: { readonly story: string; readonly picture: string; readonly nodes: readonly { readonly kindName: string; readonly distance: number; readonly item: { readonly __typename: string } }[] } }
    const { provenance } = await askReady<Answer>(world.as('committee-danyang'), '12-where-it-came-from');
    const found = provenance.nodes.map(({ distance, item }) => [distance, item.__typename]);
    expect(found).toEqual(expect.arrayContaining([[-1, 'ResearchReport'], [0, 'Suggestion'], [1, 'Consultation'], [1, 'Survey'], [1, 'LookBack']]));
    expect(provenance.story).toContain('调研报告《眼镜企业出口与认证情况调研报告》促成建议《关于组织眼镜企业抱团参展的建议》');
    expect(provenance.picture).toMatch(/^<svg .*回头看.*<\/svg>$/s);
  });

  it('are all shown, each once', () => {
    expect(notShown()).toEqual([]);
  });
});
