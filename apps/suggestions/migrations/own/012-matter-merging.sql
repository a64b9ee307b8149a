-- A matter about the same thing as another goes on in that one; its source keeps its receipt. How many sources a matter speaks for is counted on it.
alter table matter
  add column merged_into_id uuid references matter,
  add column merged_reason text,
  add column source_count int not null default 1,
  add constraint matter_merged_whole check ((stage = 'MERGED') = (merged_into_id is not null)),
  add constraint matter_merged_elsewhere check (merged_into_id <> id);

create index matter_merged_into on matter (merged_into_id, raised_at desc, id desc) where merged_into_id is not null;
