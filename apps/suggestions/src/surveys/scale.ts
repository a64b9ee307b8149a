import type { CivilDay } from '@renda/calendar';
import type { Entry } from '@renda/rulebook';
import { type Change, Refusal, type RuleSource } from '@renda/subgraph';

const ruled = 'satisfaction-levels';
const asked = 'satisfaction-scale';

/**
 * The levels of a satisfaction survey (AMB-34): where the rulebook of the place lists them (`satisfaction-levels`) those, or some of them. Where it says that the
 * scale is set there and lists none, SCALE_NOT_SET. Where the text sets none, the body that holds the survey names them, two at least: there is no scale of ours.
 */
export async function scaleOf(change: Change, { regionPath, day, given }: { regionPath: string; day: CivilDay; given: readonly string[] | null }): Promise<string[]> {
  const rules = await change.ruling.rulesOf(regionPath, day);
  const [list, switched] = [rules.find(ruled).rule?.entry, rules.find(asked).rule?.entry];
  if (list?.kind === 'catalogue') {
    const levels = list.values.map(({ code }) => code);
    const other = (given ?? []).find((level) => !levels.includes(level));
    if (other !== undefined) throw new Refusal('LEVEL_NOT_RULED', { level: other, levels: levels.join(', ') }, sourceOf(list), { levels: Object.fromEntries(list.values.map((one) => [one.code, one])) });
    return [...(given ?? levels)];
  }
  if (switched?.kind === 'switch' && switched.value === 'SET_LOCALLY') throw new Refusal('SCALE_NOT_SET', { catalogue: ruled }, sourceOf(switched));
  if (given === null || given.length < 2) throw new Refusal('LEVELS_NEEDED', { catalogue: ruled, switch: asked }, switched && sourceOf(switched));
  return [...given];
}

const sourceOf = ({ title, citations }: Entry): RuleSource => ({ title, citation: citations.map(({ local }) => local).join('; ') });
