import { type Change, Refusal, type RuleSource } from '@renda/subgraph';

const accepted: RuleSource = { title: { zh: '销号须由另一人验收', en: 'A second person accepts what is struck off' }, citation: '004-SV-准 L272-275; 004-SV-实 L292-300' };

/** Who gave the evidence that a row now stands by does not accept it. Of the past nobody wrote down by whom. */
export async function secondPerson({ id }: { id: string }, change: Change, { callerId }: { callerId: string | null }): Promise<void> {
  if (callerId === null) return;
  const [given] = await change.sql.query<{ actor_id: string | null }>(`select actor_id from register_step where row_id = $1 and action = 'evidence' order by number desc limit 1`, [id]);
  if (given?.actor_id === callerId) throw new Refusal('SECOND_PERSON_NEEDED', {}, accepted);
}
