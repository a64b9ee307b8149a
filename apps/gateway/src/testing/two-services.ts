import { type StubService, stubService } from './stub-service.js';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])\n';

/** Two services of a small graph: stations, and the matters raised at them. */
export async function twoServices(): Promise<{ stations: StubService; suggestions: StubService; stop(): Promise<void> }> {
  const stations = await stubService('stations', `${link}
    type Query { stations: [Station] station(id: ID!): Station mustBe: String }
    type Station @key(fields: "id") { id: ID! name: String! }
  `, {
    Query: {
      stations: () => [{ id: 's1', name: '一站' }, { id: 's2', name: '二站' }],
      station: (_: unknown, { id }: { id: string }) => ({ id, name: '一站' }),
    },
    Station: { __resolveReference: ({ id }: { id: string }) => ({ id, name: '一站' }) },
  });
  const suggestions = await stubService('suggestions', `${link}
    type Query { matter(id: ID!): Matter }
    type Mutation { raiseMatter(title: String!): Matter }
    type Matter @key(fields: "id") { id: ID! title: String! station: Station }
    type Station @key(fields: "id") { id: ID! matters: [Matter!] openMatters: Int }
  `, {
    Query: { matter: (_: unknown, { id }: { id: string }) => ({ id, title: '路灯不亮', station: { id: 's1' } }) },
    Mutation: { raiseMatter: (_: unknown, { title }: { title: string }) => ({ id: 'm9', title }) },
    Station: { __resolveReference: ({ id }: { id: string }) => ({ id }), matters: () => [{ id: 'm1', title: '路灯不亮' }], openMatters: () => 1 },
  });
  return {
    stations, suggestions,
    stop: async () => {
      await Promise.all([stations.stop(), suggestions.stop()]);
    },
  };
}
