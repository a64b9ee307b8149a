create table rulebook (
  id uuid primary key,
  version int not null,
  jurisdiction text not null unique,
  region_id uuid not null unique references region,
  region_path text collate "C" not null,
  name_zh text not null,
  name_en text not null,
  draft boolean not null,
  hash text not null,
  canonical text not null,
  published_at timestamptz not null
);
create index rulebook_region on rulebook (region_path);

create table rulebook_version (
  id uuid primary key,
  rulebook_id uuid not null references rulebook,
  revision int not null,
  hash text not null,
  text text not null,
  canonical text not null,
  head_changed boolean not null,
  added text[] not null,
  changed text[] not null,
  removed text[] not null,
  published_at timestamptz not null,
  published_by uuid not null,
  unique (rulebook_id, revision)
);

create function refuse_change() returns trigger language plpgsql as $$ begin raise exception 'a version of a rulebook is never changed'; end $$;
create trigger rulebook_version_stays before update or delete on rulebook_version for each row execute function refuse_change();
