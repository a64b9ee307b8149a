import { owningEnvironment, runService } from '@renda/subgraph';
import { giveFirstAdministrator, readArguments } from './grants/first-administrator.js';
import { deputies } from './service.js';

await runService(deputies, {
  'first-administrator': async (given) => {
    const { OWNER_DATABASE_URL: ownerUrl, REALM: realm } = owningEnvironment();
    return `deputies: first administrator, grant ${await giveFirstAdministrator({ ownerUrl, realm, ...readArguments(given), now: new Date() })}`;
  },
});
