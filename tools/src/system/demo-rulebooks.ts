import { rulebookTexts } from '@renda/rulebook';
import { v7 } from 'uuid';

import { GraphClient } from '../journey/graph-client.js';
import { publishRulebook } from '../journey/queries.js';

/** Faults of a text that are none but in comparison with what is in force. */
const ofThePast = /^(\d+ (PAST_CHANGED|OLDER_REVISION)(, |$))+$/;

/**
 * Publishes the rulebooks kept with the project through the gateway, as anybody would. Sent again nothing changes: the same content is the same version.
 * Those of regions that are not there are left out, with a line, and so are texts that would change what an earlier start of the demo published of past days.
 */
export async function publishRulebooks(gateway: string, token: () => Promise<string>, tell: (line: string) => void): Promise<void> {
  const client = new GraphClient(gateway, token);
  const leftOut: string[] = [];
  const stay: string[] = [];
  let published = 0;
  for (const { file, text } of rulebookTexts()) {
    const { errors } = await client.ask(publishRulebook, { input: { requestId: v7(), text } });
    const { code, params } = errors?.[0]?.extensions ?? {};
    if (!errors) published += 1;
    else if (code === 'NOT_AVAILABLE') leftOut.push(file.replace('.yaml', ''));
    else if (code === 'RULEBOOK_FAULTS' && ofThePast.test(String(params?.['lines']))) stay.push(file.replace('.yaml', ''));
    else throw new Error(`the rulebook ${file} could not be published: ${JSON.stringify(errors)}`);
  }
  if (published > 0) tell(`${String(published)} rulebooks are published`);
  if (leftOut.length > 0) tell(`rulebooks not published, their regions are not in the demo: ${leftOut.join(', ')}`);
  if (stay.length > 0) tell(`rulebooks that stay as published, since their texts would change the past: ${stay.join(', ')}`);
}
