/** What suggestions keeps: what is raised and suggested, and its registers. */
const ofSuggestions = [
  'unit', 'matter', 'matter_promoter', 'matter_merge', 'common_problem', 'handover', 'escalation', 'report', 'suggestion', 'bill', 'suggestion_cosigner', 'matching_meeting', 'unit_contact', 'suggestion_milestone', 'mediation', 'consultation', 'group_observer',
  'survey', 'survey_item', 'group_opinion', 'survey_ballot', 'satisfaction_answer', 'accountability_case', 'accountability_means', 'strike_off_list', 'strike_off_item', 'look_back', 'handling_case_round', 'handling_case_nomination',
  'gathered_opinion', 'deputy_letter', 'petition', 'sit_in_remark', 'draft_consultation', 'draft_comment', 'project_opinion', 'project_clue', 'project_vetting',
  'supervision_topic', 'topic_consultation', 'topic_focus', 'supervision_action', 'supervision_conversion', 'rectification_item', 'rigid_case', 'organ_head_meeting',
  'appraisal', 'appraisal_score', 'party_exchange', 'review_opinion', 'report_preparation', 'tracking', 'budget_line', 'budget_execution', 'budget_alert',
  'supervision_entry', 'scoring_scale', 'handling_score', 'key_supervision', 'delegation_suggestion', 'adoption',
];

/** Which service owns a kind of imported rows. */
export const ownerOfKind: Readonly<Record<string, string>> = {
  region: 'deputies', person: 'deputies', term: 'deputies', mandate: 'deputies', group: 'deputies', membership: 'deputies', body: 'deputies', session: 'deputies', tag: 'deputies',
  congress_post: 'deputies', pair: 'deputies', delegation: 'deputies', delegation_member: 'deputies', grant: 'deputies',
  industry: 'stations', base: 'stations', station: 'stations', residency: 'stations', post: 'stations',
  ...Object.fromEntries(ofSuggestions.map((kind) => [kind, 'suggestions'])),
  activity: 'scheduling', invitation: 'scheduling', attendance: 'scheduling', visit: 'scheduling',
  reception: 'scheduling', contact_meeting: 'scheduling', exemption: 'scheduling', appointment: 'scheduling',
};
