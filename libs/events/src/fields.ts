import { z } from 'zod';

export const id = z.string().describe('UUID (RFC 9562)');
export const civilDay = z.string().describe('YYYY-MM-DD, Asia/Shanghai');
export const openEnd = civilDay.nullable().describe('First day it no longer holds; null while open');
export const moment = z.string().describe('RFC 3339');
export const code = z.string().describe('Code of an open catalogue: unknown values are kept as they are');
