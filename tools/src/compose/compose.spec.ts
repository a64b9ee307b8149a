import { composeSupergraph } from './compose-supergraph.js';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable"])\n';
const service = (name: string, sdl: string) => ({ name, url: `http://127.0.0.1/${name}`, sdl: link + sdl });
const compose = (stations: string, suggestions: string) => composeSupergraph([service('stations', stations), service('suggestions', suggestions)]);

const stations = 'scalar Date\ntype PageInfo @shareable { hasNextPage: Boolean! }\ntype Query { station(id: ID!): Station }\ntype Station @key(fields: "id") { id: ID! name: String! since: Date }';
const suggestions = `scalar Date
type PageInfo @shareable { hasNextPage: Boolean! }
type Matter @key(fields: "id") { id: ID! title: String! station: Station due: Date }
type MatterConnection { nodes: [Matter!]! pageInfo: PageInfo! }
type Station @key(fields: "id") { id: ID! matters(first: Int): MatterConnection }`;

describe('the graph', () => {
  it('is composed of what the services own and contribute', () => {
    const composed = compose(stations, suggestions);
    expect(composed).toEqual({ supergraph: expect.stringContaining('join__graph(name: "suggestions"') });
    expect(compose(stations, suggestions)).toEqual(composed);
  });

  it('may hold a value type that is the same in several services, however it is laid out', () => {
    const address = '"where\\n\\nwhere" type Address @shareable { lines(first: Int! = 5): [String!]! }';
    const laidOut = '"where\\n\\nwhere"\ntype Address\n  @shareable\n{\n  lines(first: Int! = 5): [String!]!\n}\n';
    expect(compose(`${stations}\n${address}\ntype House { at: Address }`, `${suggestions}\n${laidOut}\ntype Letter { to: Address }`)).toHaveProperty('supergraph');
  });

  it.each<[string, string, string, RegExp]>([
    ['a type that is neither entity nor @shareable', 'type Address { text: String }', 'type Address { text: String }', /Address is named by stations and suggestions: only scalars/],
    ['a value type that only one service says is one', 'type Address @shareable { text: String }', 'type Address { text: String }', /Address is named by/],
    ['a value type that has a field more in one service', 'type Address @shareable { text: String }', 'type Address @shareable { text: String street: String }', /Address is named by/],
    ['a value type that is described otherwise', '"where" type Address @shareable { text: String }', 'type Address @shareable { text: String }', /Address is named by/],
    ['a value type with an argument more in one service', 'type Address @shareable { lines: Int }', 'type Address @shareable { lines(first: Int): Int }', /Address is named by/],
    ['an interface', 'interface Place { text: String }', 'interface Place { text: String }', /Place is named by/],
    ['an entity with a key in one service only', 'type Region @key(fields: "id") @shareable { id: ID! }', 'type Region @shareable { id: ID! }', /Region is named by/],
    ['an input, of which composition would drop a field', 'input Page { first: Int }', 'input Page { first: Int after: String }', /Page is named by/],
    ['an enum', 'enum Level { A }', 'enum Level { A }', /Level is named by stations and suggestions: an enum lives in one service/],
    ['a reference to another service that must be there', '', 'type Reply { station: Station! }', /Reply\.station in suggestions crosses services/],
    ['a list of references whose items must be there', '', 'type Reply { stations: [Station!] }', /Reply\.stations in suggestions crosses services/],
    ['a root field that would blank what stands beside it', '', 'type Query { matters: [Matter!]! }', /Query\.matters in suggestions crosses services/],
    ['a mutation that would blank the answer of another', '', 'type Mutation { raise: Matter! }', /Mutation\.raise in suggestions crosses services/],
    ['two owners of one field', 'type Unit @key(fields: "id") { id: ID! name: String }', 'type Unit @key(fields: "id") { id: ID! name: String }', /Unit\.name/],
    ['a reference to nothing', '', 'type Reply { to: Nobody }', /Nobody/],
  ])('is refused with %s', (_, one, other, fault) => {
    const composed = compose(`${stations}\n${one}`, `${suggestions}\n${other}`);
    expect('faults' in composed && composed.faults.join('\n')).toMatch(fault);
  });

  it('is refused with a contributed field that must be there', () => {
    const composed = compose(stations, suggestions.replace('matters(first: Int): MatterConnection', 'matters(first: Int): MatterConnection!'));
    expect(composed).toEqual({ faults: ['Station.matters in suggestions crosses services: it must be nullable'] });
  });

  it('tells all that is wrong at once', () => {
    const composed = compose(`${stations}\nenum Level { A }`, `${suggestions}\nenum Level { A }\ntype Reply { station: Station! }`);
    expect('faults' in composed && composed.faults).toHaveLength(2);
  });
});
