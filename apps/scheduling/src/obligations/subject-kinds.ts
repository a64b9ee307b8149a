/** Whom the obligations of a rulebook bind. The id of a pair is the pair's, that of a member of a standing committee is that of his person. */
export const subjectKinds = ['MANDATE', 'GROUP', 'STATION', 'PAIR', 'SC_MEMBER', 'BODY'] as const;
export type SubjectKind = (typeof subjectKinds)[number];
