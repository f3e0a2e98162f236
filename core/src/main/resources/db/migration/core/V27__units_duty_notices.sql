-- Units that begin on a day, and more that is decided about them.
alter table unit add column opened_at timestamptz;
alter table unit_change drop constraint unit_change_kind_check;
alter table unit_change add constraint unit_change_kind_check
  check (kind in ('CREATED', 'RENAMED', 'APPOINTED', 'CLOSED', 'MERGED', 'JOINED', 'LEFT'));

-- A person changed the account: the city's folder leaves it alone from then on.
alter table account add column kept boolean not null default false;

-- Who is on duty when, for a unit or (without one) for the centre itself.
create table duty (
  id     bigint generated always as identity primary key,
  unit   text references unit (code),
  person text        not null check (person <> ''),
  phone  text        not null check (phone ~ '^[0-9-]{3,13}$'),
  -- a leader on duty is told of what went too far for the others
  leader boolean     not null,
  begins timestamptz not null,
  ends   timestamptz not null,
  check (ends > begins),
  unique nulls not distinct (unit, phone, begins, leader));
create index duty_by_time on duty (unit, ends, begins);

-- What a unit's leader, or the centre, is told of: once for each step of a ticket and each who is told.
create table notice (
  id      bigint generated always as identity primary key,
  ticket  text        not null references ticket (id),
  -- of the step
  version bigint      not null,
  type    text        not null,
  -- whose leaders; none for the centre
  unit    text references unit (code),
  words   text        not null,
  at      timestamptz not null,
  read_at timestamptz,
  read_by text,
  unique nulls not distinct (ticket, version, unit),
  check ((read_at is null) = (read_by is null)));
create index notice_of_unit on notice (unit, id desc);

-- Short messages to telephones: written with the step, sent afterwards.
create table sms (
  id         bigint generated always as identity primary key,
  notice     bigint      not null references notice (id),
  person     text        not null,
  phone      text        not null,
  words      text        not null,
  written_at timestamptz not null,
  -- SENDING is committed before anything leaves: one that broke off there is not sent again by itself
  state      text        not null check (state in ('WAITING', 'SENDING', 'SENT', 'SHOWN', 'FAILED', 'UNKNOWN')),
  tries      int         not null default 0,
  next_at    timestamptz,
  tried_at   timestamptz,
  result     text,
  unique (notice, phone),
  check ((state = 'WAITING') = (next_at is not null)));
create index sms_waiting on sms (next_at) where state = 'WAITING';
create index sms_sending on sms (tried_at) where state = 'SENDING';
