-- The pairs of neighbouring characters of a text, by which likely duplicates are found: Chinese has no spaces between words. Letters and figures count alike
-- however wide they were typed; everything that is no letter, figure or Chinese character is left out. It asks no locale, so it is the same on every machine.
create function text_bigrams(written text) returns text[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct substr(plain.text, place, 2)), '{}')
  from (select regexp_replace(lower(normalize(written, NFKC) collate "C"), '[^0-9a-z\u00c0-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff\U00010000-\U0010ffff]', '', 'g') as text) plain,
    generate_series(1, length(plain.text) - 1) place
$$;

alter table matter add column bigrams text[] not null generated always as (text_bigrams(title || ' ' || text)) stored;
create index matter_bigrams on matter using gin (bigrams);
