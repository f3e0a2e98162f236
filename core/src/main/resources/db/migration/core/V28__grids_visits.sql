-- Grids (网格) of a street or its villages and the people who walk them. They are no units: no ticket ever goes to one.
create table grid (
  code     text primary key,
  name     text    not null,
  unit     text    not null references unit (code),
  in_force boolean not null);
create table grid_worker (
  grid    text not null references grid (code),
  account text not null references account (name),
  primary key (grid, account));
create index grid_worker_by_account on grid_worker (account);

-- For short messages to somebody who does not sit at a screen.
alter table account add column phone text;

-- What a street asks grid workers to look at for it, and what each has found.
create table visit (
  id              bigint generated always as identity primary key,
  ticket          text        not null references ticket (id),
  -- the street that asks
  unit            text        not null references unit (code),
  worker          text        not null references account (name),
  question        text        not null,
  asked_by        text        not null,
  asked_at        timestamptz not null,
  due_at          timestamptz not null,
  reminded_at     timestamptz,
  result          text check (result in ('CONFIRMED', 'PARTLY', 'NOT_FOUND', 'SETTLED', 'UNCLEAR')),
  finding         text,
  visited_at      timestamptz,
  found_at        timestamptz,
  withdrawn_at    timestamptz,
  withdraw_reason text,
  check ((found_at is null) = (result is null) and (found_at is null) = (finding is null)
    and (found_at is null) = (visited_at is null)),
  check ((withdrawn_at is null) = (withdraw_reason is null)),
  check (found_at is null or withdrawn_at is null));
-- A worker owes a ticket one finding at a time.
create unique index visit_once on visit (ticket, worker) where found_at is null and withdrawn_at is null;
create index visit_by_ticket on visit (ticket, id);
create index visit_by_worker on visit (worker, found_at, due_at);
create index visit_to_remind on visit (due_at)
  where found_at is null and withdrawn_at is null and reminded_at is null;

-- A notice may be for one person instead of a unit's leaders or the centre.
alter table notice add column person text references account (name);
alter table notice drop constraint notice_ticket_version_unit_key;
alter table notice add constraint notice_once unique nulls not distinct (ticket, version, unit, person);
alter table notice add check (unit is null or person is null);
