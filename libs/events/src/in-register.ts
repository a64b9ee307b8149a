import { code, id, moment } from './fields.js';

/** What each register tells of its rows. */
export const inRegister = { regionId: id, status: code, openedAt: moment, statusSince: moment };
