-- Bases of verdicts that were given out: asked again by one, a verdict is made of these very inputs and rulebooks. Written once, known by what they hold.
create table verdict_inputs (
  digest text primary key,
  inputs text not null,
  kept_at timestamptz not null
);
create table verdict_rulebook (
  hash text primary key,
  book text not null,
  kept_at timestamptz not null
);
