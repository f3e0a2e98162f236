-- How pressing a ticket is: 0 for the highest grade of the profile, the ids of all rules that speak, and when the round is to
-- look at its clock again. Tickets of before stay without a grade until their next step.
alter table ticket
  add column grade       smallint,
  add column grade_rules text[],
  add column grade_due   timestamptz;
create index ticket_grade_due on ticket (grade_due) where grade_due is not null;

-- A unit's own limits: so many working days before the city's deadline, for one matter or (null) for all others.
create table unit_limit (
  unit        text        not null references unit (code),
  matter      text        references matter (code),
  days_before int         not null check (days_before between 1 and 30),
  reason      text        not null,
  set_by      text        not null,
  set_at      timestamptz not null);
create unique index unit_limit_once on unit_limit (unit, coalesce(matter, ''));

-- Once for a deadline of a unit, whoever tries.
create table unit_limit_reminder (
  ticket text        not null references ticket (id),
  unit   text        not null references unit (code),
  due_at timestamptz not null,
  primary key (ticket, unit, due_at));
