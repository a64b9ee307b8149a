/** Which service owns a kind of imported rows. */
export const ownerOfKind: Readonly<Record<string, string>> = {
  region: 'deputies', person: 'deputies', term: 'deputies', mandate: 'deputies', group: 'deputies', membership: 'deputies', body: 'deputies', session: 'deputies', tag: 'deputies',
  congress_post: 'deputies', pair: 'deputies', grant: 'deputies',
  industry: 'stations', base: 'stations', station: 'stations', residency: 'stations', post: 'stations',
  unit: 'suggestions', matter: 'suggestions', matter_promoter: 'suggestions', report: 'suggestions', suggestion: 'suggestions', suggestion_cosigner: 'suggestions', bill: 'suggestions',
  mediation: 'suggestions', consultation: 'suggestions', group_observer: 'suggestions', survey: 'suggestions', survey_item: 'suggestions', group_opinion: 'suggestions',
  survey_ballot: 'suggestions', satisfaction_answer: 'suggestions', accountability_case: 'suggestions', accountability_means: 'suggestions', strike_off_list: 'suggestions',
  strike_off_item: 'suggestions', look_back: 'suggestions',
  activity: 'scheduling', invitation: 'scheduling', attendance: 'scheduling', visit: 'scheduling',
  reception: 'scheduling', contact_meeting: 'scheduling', exemption: 'scheduling', appointment: 'scheduling',
};
