-- Units that people change: closed from an instant on, perhaps with a successor, and no longer the folder's to say.
alter table unit
  add column closed_at timestamptz,
  add column successor text references unit (code),
  -- a person changed it: the city's folder leaves it alone from then on
  add column kept      boolean not null default false,
  add check (successor is null or closed_at is not null and successor <> code);

-- What was decided about a unit, by whom and why.
create table unit_change (
  id     bigint generated always as identity primary key,
  unit   text        not null references unit (code),
  kind   text        not null check (kind in ('RENAMED', 'CLOSED', 'MERGED')),
  -- the new name, or the successor's code; empty for a unit that is only closed
  becomes text        not null,
  since  timestamptz not null,
  reason text        not null,
  at     timestamptz not null,
  actor  text        not null);
create index unit_change_of on unit_change (unit, id);
