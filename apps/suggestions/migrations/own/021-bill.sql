-- What only a bill has (P-01). A bill of before that was solved was taken up; which committee had it nobody wrote down.
alter table suggestion
  add column report text,
  add column reported_at timestamptz,
  add column result text;
update suggestion set result = 'ADOPTED' where kind = 'BILL' and status = 'SOLVED';
create index suggestion_bill on suggestion (submitted_on desc, id desc) where kind = 'BILL';
