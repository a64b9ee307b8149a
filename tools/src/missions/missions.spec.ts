import { handlingMissions } from './handling.missions.js';
import { matterMissions } from './matters.missions.js';
import { notShown } from './mission.js';
import { MissionWorld } from './mission-world.js';

describe('the missions of suggestions and supervision, through the gateway', () => {
  let world: MissionWorld;
  beforeAll(async () => { world = await MissionWorld.start(); }, 240_000);
  afterAll(() => world.stop());

  matterMissions(() => world);
  handlingMissions(() => world);

  it('are shown each once; those that are not built yet are these, and the list only shrinks', () => {
    expect(notShown()).toEqual([
      'M-12', 'M-25', 'M-40', 'M-44', 'M-45', 'M-46', 'M-47', 'M-64', 'M-65', 'M-67', 'M-69', 'M-82', 'M-83', 'M-84', 'M-107', 'M-108', 'M-109', 'M-122', 'M-123', 'M-124',
      'M-125', 'M-126', 'M-128', 'M-129', 'M-130', 'M-131', 'M-133',
    ]);
  });
});
