import { v5 } from 'uuid';

/** Who asks. Told by a token or by nobody; what the caller may do stands in grants, never in the token. */
export interface Caller {
  readonly id: string;
  readonly issuer: string;
  readonly subject: string;
  readonly anonymous: boolean;
}

/** Fixed for ever: grants in every database are bound to the ids that come from it. */
const CALLERS = '6f1d2f0e-9b1c-5c53-8f0a-1a4a3d0c7e21';

/** The same (issuer, subject) is the same caller everywhere and always; two different pairs never are. */
export function callerId(issuer: string, subject: string): string {
  return v5(JSON.stringify([issuer, subject]), CALLERS);
}

export function callerOf(issuer: string, subject: string): Caller {
  return { id: callerId(issuer, subject), issuer, subject, anonymous: false };
}

const NOBODY = 'urn:renda:anonymous';

/** Everybody without a token is this one caller. No token can name it: its issuer is nobody's. */
export const anonymousCaller: Caller = { id: callerId(NOBODY, ''), issuer: NOBODY, subject: '', anonymous: true };
