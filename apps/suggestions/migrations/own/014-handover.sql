create table handover (
  id uuid primary key,
  version int not null,
  region_id uuid not null,
  region_path text collate "C" not null,
  station_id uuid,
  body_id uuid,
  unit_id uuid not null references undertaking_unit,
  handed_by text not null,
  handed_at timestamptz not null,
  item_count int not null,
  signed_count int not null,
  returned_count int not null,
  check ((station_id is null) <> (body_id is null)),
  check (signed_count + returned_count <= item_count)
);
create index handover_handed on handover (handed_at desc, id desc);
create index handover_region on handover (region_path);
create index handover_region_id on handover (region_id);
create index handover_station on handover (station_id, handed_at desc, id desc) where station_id is not null;
create index handover_unit on handover (unit_id, handed_at desc, id desc);

-- What is handed over, one row a matter. A matter waits in one hand-over at a time. The constraints are judged at the commit: both are written together.
create table handover_item (
  handover_id uuid not null references handover deferrable initially deferred,
  matter_id uuid not null references matter deferrable initially deferred,
  state text not null,
  settled_at timestamptz,
  actor_id uuid,
  received_by text,
  reason text,
  primary key (handover_id, matter_id),
  check ((state = 'PENDING') = (settled_at is null))
);
create unique index handover_item_pending on handover_item (matter_id) where state = 'PENDING';
create index handover_item_matter on handover_item (matter_id);
