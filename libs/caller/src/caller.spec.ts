import { activeGrants, anonymousCaller, callerId, rolesOf, type Grant } from './index.js';

describe('a caller', () => {
  it('has the same id for ever', () => {
    expect(callerId('urn:renda:demo-issuer', 'administrator')).toBe('d5a5bf14-8f78-518e-a790-323450b7aaf8');
    expect(anonymousCaller.id).toBe(callerId(anonymousCaller.issuer, ''));
  });

  it('is not another one whose issuer and subject read the same together', () => {
    expect(callerId('a', 'bc')).not.toBe(callerId('ab', 'c'));
    expect(callerId('a","b', 'c')).not.toBe(callerId('a', 'b","c'));
  });
});

describe('a grant', () => {
  const grant = (from: string, to: string | null): Grant => ({
    id: from, callerId: 'c', personId: null, role: 'DEPUTY', scope: 'OWN', scopeId: null, regionPath: null, from: new Date(from), to: to === null ? null : new Date(to),
  });
  const held = grant('2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z');

  it.each([
    ['2025-12-31T23:59:59.999Z', 0], ['2026-01-01T00:00:00Z', 1], ['2026-01-31T23:59:59.999Z', 1], ['2026-02-01T00:00:00Z', 0],
  ])('at %s holds: %i', (moment, holding) => {
    expect(activeGrants([held], new Date(moment))).toHaveLength(holding);
  });

  it('without an end holds on', () => {
    expect(activeGrants([grant('2026-01-01T00:00:00Z', null)], new Date('2099-01-01T00:00:00Z'))).toHaveLength(1);
  });

  it('gives its role beside PUBLIC, which everybody has', () => {
    expect([...rolesOf([held, held])]).toEqual(['PUBLIC', 'DEPUTY']);
    expect([...rolesOf([])]).toEqual(['PUBLIC']);
  });
});
