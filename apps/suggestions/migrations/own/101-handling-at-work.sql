-- A suggestion that was key before it was assigned is key for the unit that leads its handling.
update key_supervision k set unit_id = s.lead_unit_id from suggestion s where s.id = k.suggestion_id and k.unit_id is distinct from s.lead_unit_id;

-- What became of a report is seen by the deputies who wrote it.
update adoption_record a set person_ids = r.person_ids from research_report r where r.id = a.report_id and a.person_ids = '{}';

-- What relapsed is accepted by nobody until it is again.
update strike_off_item set accepting_mandate_id = null, accepting_body_id = null, accepted_on = null where status <> 'STRUCK_OFF';

-- The board: of each stage those that have stood there longest.
create index suggestion_board on suggestion (stage, stage_since, id) where kind = 'SUGGESTION';

-- Lists of a body, a session, a congress.
create index strike_off_item_body on strike_off_item (body_id, opened_at);
create index look_back_body on look_back (body_id, opened_at);
create index key_supervision_session on key_supervision (session_id, opened_at);
create index delegation_suggestion_congress on delegation_suggestion (congress_region_id, opened_at);
