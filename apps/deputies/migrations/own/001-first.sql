create table region (
  id uuid primary key,
  version int not null,
  code text not null,
  name text not null,
  kind text not null,
  parent_id uuid references region,
  region_path text collate "C" not null unique,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  successor_ids uuid[] not null default '{}'
);
create index region_parent on region (parent_id);

create table body (
  id uuid primary key,
  version int not null,
  name text not null,
  kind text not null,
  region_id uuid not null references region,
  region_path text collate "C" not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from)
);
create index body_region on body (region_path);
create index body_own_region on body (region_id);

create table term (
  id uuid primary key,
  version int not null,
  level text not null,
  region_id uuid not null references region,
  region_path text collate "C" not null,
  number int not null check (number > 0),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  unique (region_id, level, number)
);
create index term_region on term (region_path);

create table person (
  id uuid primary key,
  version int not null,
  name text not null,
  sort_name text not null,
  gender text,
  phone text,
  registered_at timestamptz not null
);
create index person_sort on person (sort_name, id);

create table mandate (
  id uuid primary key,
  version int not null,
  person_id uuid not null references person,
  term_id uuid not null references term,
  level text not null,
  region_id uuid not null references region,
  region_path text collate "C" not null,
  election text not null,
  constituency_id uuid references region,
  electing_unit_id uuid references body,
  status text not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  reason text,
  recorded_at timestamptz not null,
  voided_at timestamptz
);
create index mandate_person on mandate (person_id, valid_from);
create index mandate_region on mandate (region_path);
create index mandate_own_region on mandate (region_id, valid_from);
create index mandate_constituency on mandate (constituency_id) where constituency_id is not null;
create index mandate_electing_unit on mandate (electing_unit_id) where electing_unit_id is not null;
create index mandate_term on mandate (term_id);
-- one person holds one mandate of a term at a time
create unique index mandate_once on mandate (person_id, term_id) where voided_at is null and valid_to is null;

create table deputy_group (
  id uuid primary key,
  version int not null,
  name text not null,
  kind text not null,
  level text,
  region_id uuid not null references region,
  region_path text collate "C" not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from)
);
create index deputy_group_region on deputy_group (region_path);
create index deputy_group_own_region on deputy_group (region_id);

create table membership (
  id uuid primary key,
  version int not null,
  group_id uuid not null references deputy_group,
  mandate_id uuid not null references mandate,
  person_id uuid not null references person,
  region_path text collate "C" not null,
  region_id uuid not null references region,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  reason text,
  recorded_at timestamptz not null,
  voided_at timestamptz
);
create index membership_group on membership (group_id, valid_from);
create index membership_mandate on membership (mandate_id);
create index membership_person on membership (person_id, valid_from);
-- one person is a member of a group once at a time, whatever mandates he holds
create unique index membership_once on membership (group_id, person_id) where voided_at is null and valid_to is null;

-- region_id and region_path say where a grant was given, whatever its scope: the region whose administrators may see and end it; '/' is the whole realm.
create table grant_given (
  id uuid primary key,
  version int not null,
  caller_id uuid not null,
  issuer text not null,
  subject text not null,
  person_id uuid references person,
  role text not null,
  scope text not null,
  scope_id uuid,
  region_id uuid references region,
  region_path text collate "C" not null,
  valid_from timestamptz not null,
  valid_to timestamptz check (valid_to >= valid_from)
);
create index grant_given_caller on grant_given (caller_id);
create index grant_given_region on grant_given (region_path);
create unique index grant_given_once on grant_given (caller_id, role, scope, scope_id, person_id) nulls not distinct where valid_to is null;
