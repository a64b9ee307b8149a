import * as events from '@renda/events';
import { type EventDefinition, topicOf } from '@renda/events';
import { stringify } from 'yaml';
import { z } from 'zod';

/** Every event of the catalogue, in the order of service, subject and version. */
export function definitions(): EventDefinition[] {
  return (Object.values(events) as readonly unknown[])
    .filter((one): one is EventDefinition => typeof one === 'object' && one !== null && 'dataschema' in one)
    .sort((a, b) => (a.type < b.type ? -1 : 1));
}

type JsonSchema = Record<string, unknown> & { properties?: Record<string, JsonSchema>; required?: string[] };

/** The schema of an event's data, open: what a consumer does not know passes. */
export function openSchema(definition: EventDefinition): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(definition.data, { io: 'input' }) as JsonSchema;
  return { $id: definition.dataschema, ...schema };
}

function typeText(schema: JsonSchema): string {
  const options = schema['anyOf'] as JsonSchema[] | undefined;
  if (options) return options.map(typeText).join(' | ');
  const items = schema['items'] as JsonSchema | undefined;
  return items ? `${typeText(items)}[]` : String(schema['type'] ?? 'any');
}

function descriptionText(schema: JsonSchema): string {
  const inner = (schema['anyOf'] as JsonSchema[] | undefined)?.map(descriptionText).find((text) => text !== '');
  return String(schema['description'] ?? inner ?? '');
}

function eventSection(definition: EventDefinition): string {
  const schema = openSchema(definition);
  const rows = Object.entries(schema.properties ?? {}).map(([name, field]) => `| \`${name}\` | ${typeText(field).replaceAll('|', '\\|')} | ${descriptionText(field)} |`);
  return [
    `## ${definition.type}`, '', `${definition.description.zh} · ${definition.description.en}`, '',
    `- topic \`${topicOf(definition)}\`, key = \`subject\``,
    `- kind: ${definition.kind === 'state' ? 'state (the whole public state; a later `aggregateversion` makes an earlier one superfluous)' : 'fact (happened once; told apart by `id`)'}`,
    `- \`dataschema\`: \`${definition.dataschema}\``, '', '| field | type | meaning |', '|---|---|---|', ...rows, '',
  ].join('\n');
}

/** Path below `docs/` → text. */
export function eventPages(): Map<string, string> {
  const byService = Map.groupBy(definitions(), ({ service }) => service);
  const pages = new Map<string, string>();
  for (const [service, own] of byService) {
    pages.set(`events/${service}.md`, `# Events of ${service}\n\nGenerated from \`libs/events\`: change it there, then run \`npm run events\`.\n\n${own.map(eventSection).join('\n')}`);
  }
  const index = [...byService].map(([service, own]) => `- [${service}](${service}.md): ${own.map(({ subject, verb }) => `${subject} ${verb}`).join(', ')}`);
  pages.set('events/README.md', `# Events\n\nGenerated from \`libs/events\`. CloudEvents 1.0, binary mode: attributes in \`ce_*\` headers, data as JSON. Schemas are open; unknown fields pass.\n\n${index.join('\n')}\n`);
  pages.set('events/asyncapi.yaml', asyncApi());
  return pages;
}

function asyncApi(): string {
  const all = definitions();
  const channels = Object.fromEntries(
    [...Map.groupBy(all, (one) => topicOf(one))].map(([topic, own]) => [topic, {
      address: topic, messages: Object.fromEntries(own.map((one) => [one.type, { $ref: `#/components/messages/${one.type}` }])),
    }]));
  const operations = Object.fromEntries(
    [...Map.groupBy(all, (one) => topicOf(one))].map(([topic, own]) => [`publish.${topic}`, {
      action: 'send', channel: { $ref: `#/channels/${topic}` }, messages: own.map((one) => ({ $ref: `#/channels/${topic}/messages/${one.type}` })),
    }]));
  const messages = Object.fromEntries(all.map((one) => [one.type, {
    name: one.type, title: one.description.zh, summary: one.description.en, contentType: 'application/json',
    headers: {
      type: 'object',
      properties: Object.fromEntries(['id', 'type', 'source', 'subject', 'time', 'dataschema', 'aggregateversion', 'regionid', 'regionpath', 'causationid', 'origin'].map((name) => [`ce_${name}`, { type: 'string' }])),
    },
    payload: openSchema(one),
  }]));
  return stringify({
    asyncapi: '3.0.0', info: { title: 'Renda Graph events', version: '1.0.0' }, defaultContentType: 'application/json', channels, operations, components: { messages },
  }, { lineWidth: 0 });
}
