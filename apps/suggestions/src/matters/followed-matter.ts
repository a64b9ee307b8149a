import { type CivilDay, dayOf } from '@renda/calendar';
import { Refusal } from '@renda/subgraph';
import { MatterCheck } from './matter-check.js';
import type { By } from './matter-raised.js';
import type { MatterStage } from './matter-stage.js';
import { MatterState } from './matter-state.js';
import { matterLifecycle } from './matter.lifecycle.js';

/** What is done beside the chain so that nothing is forgotten: it is followed, looked after, led through what its own place asks, and shown on the board. */
export abstract class FollowedMatter extends MatterState {
  /** Somebody follows it from now on, and looks after it again on a day (P-11). */
  follow(given: { follower: string; nextCheckOn: CivilDay }, by: By): MatterCheck {
    matterLifecycle.after(this.stage, 'follow', given);
    this.follower = given.follower.trim();
    return this.look(given.follower.trim(), given.nextCheckOn, by);
  }

  /** He looked after it, and says when next. */
  check(given: { note: string; nextCheckOn: CivilDay }, by: By): MatterCheck {
    matterLifecycle.after(this.stage, 'check', given);
    if (this.follower === null) throw new Refusal('NOBODY_FOLLOWS');
    return this.look(given.note, given.nextCheckOn, by);
  }

  private look(note: string, nextCheckOn: CivilDay, { at, callerId: actorId }: By): MatterCheck {
    if (nextCheckOn < dayOf(at)) throw new Refusal('BAD_USER_INPUT', { field: 'nextCheckOn', earliest: dayOf(at) });
    this.nextCheckOn = nextCheckOn;
    this.version += 1;
    return Object.assign(new MatterCheck(), { matterId: this.id, number: this.version, at, actorId, note, nextCheckOn });
  }

  /** It passed a stage that the rulebook of its place adds to the chain (P-03); where it stands in the chain stays the same. */
  passLocal(localStage: string, known: readonly string[], by: By): MatterStage {
    matterLifecycle.after(this.stage, 'pass', { localStage });
    if (!known.includes(localStage)) throw new Refusal('LOCAL_STAGE_UNKNOWN', { localStage });
    if (this.localStages.includes(localStage)) throw new Refusal('LOCAL_STAGE_PASSED', { localStage });
    this.localStages = [...this.localStages, localStage];
    this.version += 1;
    return this.entry('pass', by, localStage);
  }

  /** Whether its title and answer are shown to everybody, once the source was told (P-08). */
  publish(shown: boolean, { at }: By): void {
    matterLifecycle.after(this.stage, 'publish', {});
    this.publishedAt = shown ? (this.publishedAt ?? at) : null;
    this.version += 1;
  }
}
