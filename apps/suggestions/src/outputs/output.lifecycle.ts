/** How an output stands, to who counts it: a draft does not count yet, what is withdrawn counts no longer. */
export type Status = 'DRAFT' | 'SUBMITTED' | 'ACCEPTED' | 'SOLVED' | 'WITHDRAWN';
