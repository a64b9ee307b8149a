import { describe, expect, it } from '@jest/globals';

import { portsFrom } from '../system/ports.js';
import { eventLogFrom, postgresPortFrom, stateDirectory } from './options.js';
import { welcome } from './welcome.js';

describe('the environment of npm start', () => {
  it('is complete when it is empty', () => {
    expect(portsFrom({})).toEqual({ gateway: 4000, deputies: 4001, stations: 4002, suggestions: 4003, scheduling: 4004 });
    expect(eventLogFrom({})).toEqual({ kind: 'postgres' });
    expect(postgresPortFrom({})).toBeUndefined();
    expect(stateDirectory({})).toMatch(/\/\.state$/);
  });

  it('moves what it names', () => {
    expect(portsFrom({ PORT_STATIONS: '5002' })).toMatchObject({ gateway: 4000, stations: 5002 });
    expect(postgresPortFrom({ PORT_POSTGRES: '5433' })).toBe(5433);
    expect(stateDirectory({ STATE_FOLDER: '/tmp/state' })).toBe('/tmp/state');
    expect(eventLogFrom({ EVENT_LOG: 'kafka', KAFKA_BROKERS: '127.0.0.1:9092, 127.0.0.1:9093,' })).toEqual({ kind: 'kafka', brokers: ['127.0.0.1:9092', '127.0.0.1:9093'] });
  });

  it.each(['0', '65536', 'x', '-1', '4000.5'])('names the variable whose port is %s', (port) => {
    expect(() => portsFrom({ PORT_DEPUTIES: port, PORT_GATEWAY: port })).toThrow(/PORT_DEPUTIES must be a port[^]*PORT_GATEWAY must be a port/);
  });

  it('names two processes that want one port', () => {
    expect(() => portsFrom({ PORT_STATIONS: '4001' })).toThrow('PORT_DEPUTIES and PORT_STATIONS are both 4001');
  });

  it.each([[{ EVENT_LOG: 'rabbit' }, 'EVENT_LOG must be postgres or kafka'], [{ EVENT_LOG: 'kafka' }, 'EVENT_LOG=kafka needs KAFKA_BROKERS']])('refuses %j', (environment, reason) => {
    expect(() => eventLogFrom(environment)).toThrow(reason);
  });

  it('refuses a PostgreSQL port that is none', () => {
    expect(() => postgresPortFrom({ PORT_POSTGRES: 'x' })).toThrow('PORT_POSTGRES must be a port');
  });
});

describe('the welcome', () => {
  const address = (port: number) => `http://127.0.0.1:${port}`;
  const shown = welcome({ gateway: address(4000), deputies: address(4001), stations: address(4002), suggestions: address(4003), scheduling: address(4004) });

  it('is one table of the five addresses and three things to try', () => {
    expect([...shown.matchAll(/│ .*(http:\S+) │/g)].map(([, url]) => url)).toEqual([4000, 4001, 4002, 4003, 4004].map((port) => `${address(port)}/graphql`));
    expect(shown.match(/^[123] {2}/gm)).toHaveLength(3);
  });
});
