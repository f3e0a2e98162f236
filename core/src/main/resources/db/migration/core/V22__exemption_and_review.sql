-- Tickets that a unit asks to have taken out of its scores: class, evidence, and the two persons who agreed.
create table exemption (
  id            bigint generated always as identity primary key,
  ticket        text        not null references ticket (id),
  -- whose scores it is about; the ticket may go to another unit later
  unit          text        not null references unit (code),
  class         text        not null,
  -- as the class and its rule were called then
  class_name    text        not null,
  basis         text        not null,
  reason        text        not null,
  -- a line for each proof that the class needs
  evidence      text        not null,
  stage         text        not null check (stage in ('ASKED', 'PASSED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
  asked_by      text        not null,
  asked_at      timestamptz not null,
  passed_by     text,
  passed_at     timestamptz,
  passed_note   text,
  decided_by    text,
  decided_at    timestamptz,
  decided_note  text,
  check ((passed_at is null) = (passed_by is null) and (passed_at is null) = (passed_note is null)),
  check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (decided_note is null)),
  check ((decided_at is null) = (stage in ('ASKED', 'PASSED'))),
  check (stage not in ('PASSED', 'GRANTED') or passed_by is not null),
  -- two persons, neither of them the one who asked
  check (passed_by <> asked_by),
  check (stage <> 'GRANTED' or decided_by <> asked_by and decided_by <> passed_by));
-- One is awaited at a time, and what is granted need not be granted again.
create unique index exemption_awaited on exemption (ticket) where stage in ('ASKED', 'PASSED');
create unique index exemption_granted on exemption (ticket, unit) where stage = 'GRANTED';
create index exemption_by_ticket on exemption (ticket, id);

-- Outside reviewers' marks of a period: each taking in is a version of its own, the highest is in force.
create table review (
  id       bigint generated always as identity primary key,
  period   text        not null check (period in ('MONTH', 'QUARTER', 'YEAR')),
  from_day date        not null,
  version  int         not null check (version > 0),
  source   text        not null,
  taken_by text        not null,
  taken_at timestamptz not null,
  unique (period, from_day, version));
create table review_mark (
  review bigint        not null references review (id),
  unit   text          not null references unit (code),
  mark   numeric(5, 2) not null check (mark between 0 and 100),
  note   text          not null,
  primary key (review, unit));
