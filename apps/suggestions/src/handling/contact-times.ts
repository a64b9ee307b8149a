/** Of the past the day tells when a contact was, since it is written down after all else: nobody is named who wrote it. Else the order in which things were done. */
const order = (past: string, live: string): string => `(case when c.actor_id is null then ${past} else ${live} end)`;
const dayOfMoment = (at: string): string => `(${at} at time zone 'Asia/Shanghai')::date`;
const filed = (column: string): string => `(select max(${column}) from suggestion_stage where suggestion_id = c.suggestion_id and action = 'file')`;
const replied = (column: string): string => `(select min(${column}) from suggestion_reply where suggestion_id = c.suggestion_id)`;

/** SQL, of a row c of unit_contact: since it was filed; what was spoken about before the filing is another thing. */
export const sinceFiling = order(`c.day >= coalesce(${dayOfMoment(filed('at'))}, '-infinity')`, `c.number > coalesce(${filed('number')}, 0)`);

/** SQL, of a row c of unit_contact: before the first reply, or on its day. */
export const beforeReply = order(`c.day <= ${dayOfMoment(replied('at'))}`, `c.number < ${replied('number')}`);
