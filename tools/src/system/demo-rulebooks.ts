import { rulebookTexts } from '@renda/rulebook';
import { v7 } from 'uuid';

import { GraphClient } from '../journey/graph-client.js';

const mutation = 'mutation ($input: PublishRulebookInput!) { publishRulebook(input: $input) { hash } }';

/**
 * Publishes the rulebooks kept with the project through the gateway, as anybody would. Sent again nothing changes: the same content is the same version.
 * Those of regions that are not there are left out, with a line.
 */
export async function publishRulebooks(gateway: string, token: () => Promise<string>, tell: (line: string) => void): Promise<void> {
  const client = new GraphClient(gateway, token);
  const leftOut: string[] = [];
  for (const { file, text } of rulebookTexts()) {
    const { errors } = await client.ask(mutation, { input: { requestId: v7(), text } });
    const code = errors?.[0]?.extensions.code;
    if (code === 'NOT_AVAILABLE') leftOut.push(file.replace('.yaml', ''));
    else if (errors) throw new Error(`the rulebook ${file} could not be published: ${JSON.stringify(errors)}`);
  }
  if (leftOut.length > 0) tell(`rulebooks not published, their regions are not in the demo: ${leftOut.join(', ')}`);
}
