import { type CivilDay, isCivilDay, isOnCivilDay } from '@renda/calendar';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { both } from './descriptions.js';

function day(value: unknown): CivilDay {
  if (typeof value === 'string' && isCivilDay(value)) return value;
  throw new GraphQLError('Date cannot represent the given value: a day YYYY-MM-DD that exists is expected', { extensions: { code: 'BAD_USER_INPUT' } });
}

/** A civil day in Asia/Shanghai, as text. */
export const CivilDayScalar = new GraphQLScalarType({
  name: 'Date',
  description: both('日期（北京时间），YYYY-MM-DD', 'A civil day in Asia/Shanghai, YYYY-MM-DD'),
  serialize: day,
  parseValue: day,
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : undefined),
});

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function moment(value: unknown): Date {
  if (value instanceof Date) return value;
  if (typeof value === 'string' && rfc3339.test(value) && isCivilDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value)) && isOnCivilDay(new Date(value))) return new Date(value);
  throw new GraphQLError('DateTime cannot represent the given value: RFC 3339 with a zone is expected', { extensions: { code: 'BAD_USER_INPUT' } });
}

/** A moment, RFC 3339 with its zone; answered in UTC. */
export const MomentScalar = new GraphQLScalarType({
  name: 'DateTime',
  description: both('时刻，RFC 3339，须带时区', 'A moment, RFC 3339 with its zone'),
  serialize: (value) => moment(value).toISOString(),
  parseValue: moment,
  parseLiteral: (node) => moment(node.kind === Kind.STRING ? node.value : undefined),
});
