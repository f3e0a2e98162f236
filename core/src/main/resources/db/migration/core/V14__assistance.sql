-- Units that help the one that leads: supporting units, departments that a street has whistled for, sub-units of its own.
create table assistance (
  id             bigint generated always as identity primary key,
  ticket         text        not null references ticket (id),
  unit           text        not null references unit (code),
  kind           text        not null check (kind in ('SUPPORT', 'WHISTLE', 'SUB_UNIT')),
  asked          text        not null,
  asked_by       text        not null,
  asked_at       timestamptz not null,
  due_at         timestamptz not null,
  answer         text,
  answered_by    text,
  answered_at    timestamptz,
  released_at    timestamptz,
  release_reason text,
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
  check ((released_at is null) = (release_reason is null)),
  check (answered_at is null or released_at is null));
-- A unit owes a ticket one answer at a time.
create unique index assistance_once on assistance (ticket, unit) where answered_at is null and released_at is null;
create index assistance_by_ticket on assistance (ticket, id);
create index assistance_by_unit on assistance (unit, asked_at);
create index assistance_open on assistance (due_at) where answered_at is null and released_at is null;
