-- The delegation that raised it; rows from before delegations were entities keep its name in `delegation`.
alter table delegation_suggestion add column delegation_id uuid;
create index delegation_suggestion_delegation on delegation_suggestion (delegation_id, opened_at) where delegation_id is not null;
