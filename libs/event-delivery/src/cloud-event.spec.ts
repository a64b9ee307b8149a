import { describe, expect, it } from '@jest/globals';
import { Kafka } from 'cloudevents';
import { thing, thingChanged } from './contract/story.js';
import { readRecord, toRecord } from './cloud-event.js';

const event = { ...thing('2f9c1f52-6e0e-5b43-8a83-94a2a4be8f36', 7, { trouble: 'none', later: [1, { 新: true }] }), regionpath: '/32/3211/321181', causationid: 'c' };
const record = toRecord('renda.contract.thing', event);

describe('an event in the log', () => {
  it('is a CloudEvent in Kafka\'s binary mode, readable by anybody\'s library', () => {
    const message = { key: record.key, headers: { ...record.headers }, value: record.value, body: record.value };
    const read = Kafka.toEvent(message);
    expect(read).toMatchObject({
      specversion: '1.0', id: event.id, type: event.type, source: event.source, subject: event.subject, dataschema: event.dataschema,
      regionpath: event.regionpath, causationid: 'c', origin: 'live', datacontenttype: 'application/json; charset=utf-8', data: event.data,
    });
  });

  it('comes back as it was, with fields that this version does not know', () => {
    expect(readRecord(record, thingChanged.data)).toEqual({ event });
  });

  it.each([
    ['without an id', { headers: { ...record.headers, ce_id: '' } }, 'UNREADABLE_ATTRIBUTES id invalid_format'],
    ['without a version', { headers: { ...record.headers, ce_aggregateversion: '0' } }, 'UNREADABLE_ATTRIBUTES aggregateversion too_small'],
    ['under another key', { key: 'other' }, 'UNREADABLE_ATTRIBUTES subject differs from the key'],
    ['cut off', { value: record.value.slice(0, -1) }, 'UNREADABLE_DATA not JSON'],
    ['with data of another shape', { value: '{"trouble":["王小明"]}' }, 'UNREADABLE_DATA trouble invalid_type'],
  ])('is unreadable %s, and the reason quotes no value', (_, change, unreadable) => {
    expect(readRecord({ ...record, ...change }, thingChanged.data)).toEqual({ unreadable });
  });
});
