-- A draft that was withdrawn while units were asked about it is theirs to see no longer.
update suggestion_unit u set ended_at = s.stage_since from suggestion s where s.id = u.suggestion_id and u.ended_at is null and not s.filed and s.stage = 'WITHDRAWN';
update suggestion set unit_ids = '{}' where not filed and stage = 'WITHDRAWN' and unit_ids <> '{}';
