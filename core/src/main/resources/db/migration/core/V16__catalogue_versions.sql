-- The catalogue's versions: each import that was offered, what became of it, and which lines came and went with it.
create table catalogue_import (
  id          bigint generated always as identity primary key,
  source      text        not null,
  -- offered by the city's folder, not by a person
  folder      boolean     not null,
  -- as offered, in the form of catalogue.csv
  lines       text        not null,
  offered_at  timestamptz not null,
  offered_by  text        not null,
  -- given when it is confirmed; without one it waits, or was discarded
  version     int unique,
  takes_force date,
  reason      text,
  decided_at  timestamptz,
  decided_by  text,
  added       int,
  changed     int,
  ended       int,
  unchanged   int,
  check ((version is null) <= (takes_force is null)),
  check ((version is not null) <= (takes_force is not null and decided_at is not null and decided_by is not null)));

-- A database from before has a catalogue without a version: it becomes the first.
insert into catalogue_import (source, folder, lines, offered_at, offered_by, version, takes_force, reason, decided_at, decided_by,
  added, changed, ended, unchanged)
select '', true, '', now(), 'system', 1, min(valid_from), '', now(), 'system', count(*), 0, 0, 0 from catalogue having count(*) > 0;

-- No line is ever changed: one that is replaced goes with a version, what replaces it comes with the same.
alter table catalogue
  add column since_version int not null default 1 references catalogue_import (version),
  add column gone_version  int references catalogue_import (version),
  add check (gone_version > since_version);
alter table catalogue alter column since_version drop default;
drop index catalogue_by_matter;
create index catalogue_by_matter on catalogue (matter, area) where gone_version is null;
create index catalogue_history on catalogue (matter, area, valid_from);
