-- Under a rule that follows its later versions, what waits is counted when it is asked for.
drop index appointment_uncounted;
create index appointment_uncounted on appointment (id)
  where rule is not null and (due_at is null or (arranged_at is null and closed_at is null and rule -> 'entry' ->> 'versionBy' <> 'started'));
