import { contentHash } from '@renda/caller';
import { answerJson, type Route } from '@renda/service-runtime';
import { provedCaller } from './graphql-endpoint.js';

/** `GET /delivery`: how many own events are not yet published, and how far this service is behind the log. */
export function deliveryRoute(proved: { service: string; proofKey: Buffer }, status: () => Promise<{ unpublished: number; behind: number }>): Route {
  return {
    method: 'GET',
    path: '/delivery',
    handle: async (request, response) => {
      if (provedCaller(request, proved, contentHash())) answerJson(response, 200, await status());
      else answerJson(response, 401, { code: 'UNPROVED' });
    },
  };
}
