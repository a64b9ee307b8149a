import { answerJson, type Route } from '@renda/service-runtime';
import { z } from 'zod';
import type { Asked } from '../asked.js';
import { refuse } from '../http/answer.js';
import type { WhoAsks } from '../http/who-asks.js';
import type { ServiceClient } from '../services/service-client.js';

const delivery = z.object({ unpublished: z.number(), behind: z.number() });
type Delivery = z.infer<typeof delivery>;

async function deliveryOf(client: ServiceClient, asked: Asked): Promise<Delivery | null> {
  try {
    const { status, text } = await client.send(asked, { method: 'GET', path: '/delivery', within: 3_000 });
    return status === 200 ? delivery.parse(JSON.parse(text)) : null;
  } catch {
    return null;
  }
}

const quiet = (services: Readonly<Record<string, Delivery | null>>): boolean =>
  Object.values(services).every((one) => one !== null && one.unpublished === 0 && one.behind === 0);

/**
 * `GET /import/heard`: whether all that was said has been heard by all. The services are asked one beside the other, so an event may slip from a service not yet
 * asked to one asked already: only two quiet rounds, one after the other, count. A service that does not answer has not heard.
 */
export function heardRoute(clients: ReadonlyMap<string, ServiceClient>, whoAsks: WhoAsks): Route {
  const round = async (asked: Asked): Promise<Record<string, Delivery | null>> =>
    Object.fromEntries(await Promise.all([...clients].map(async ([name, client]) => [name, await deliveryOf(client, asked)] as const)));
  return {
    method: 'GET',
    path: '/import/heard',
    handle: async (request, response) => {
      const asked = await whoAsks(request, response);
      if (!asked) return;
      if (asked.caller.anonymous) {
        refuse(response, 401, 'UNAUTHENTICATED', asked);
        return;
      }
      const first = await round(asked);
      const services = quiet(first) ? await round(asked) : first;
      answerJson(response, 200, { services, heard: quiet(services) });
    },
  };
}
