-- Models that the installation makes of its own data, version by version.
create table model_version (
  kind         text        not null check (kind in ('LANGUAGE')),
  number       int         not null check (number > 0),
  state        text        not null check (state in ('WAITING', 'READING', 'COUNTING', 'MEASURING', 'READY', 'REFUSED', 'FAILED')),
  asked_at     timestamptz not null,
  asked_by     text        not null,
  made_at      timestamptz,
  -- why it was refused or failed
  reason       text,
  -- how many of what it was made of
  counted_from jsonb       not null default '{}',
  figures      jsonb       not null default '{}',
  -- of the content, also when that was given up
  sha256       bytea,
  bytes        int,
  content      bytea,
  primary key (kind, number),
  check ((state = 'READY') <= (sha256 is not null and bytes is not null and made_at is not null)));
-- a sequence of numbers compresses badly, and is read as a whole
alter table model_version alter column content set storage external;
-- one at a time
create unique index model_version_at_work on model_version (kind)
  where state in ('WAITING', 'READING', 'COUNTING', 'MEASURING');

-- Which version took force when: the last one is in force; none when it names none.
create table model_decision (
  id     bigint generated always as identity primary key,
  kind   text        not null,
  number int,
  at     timestamptz not null,
  by     text        not null,
  reason text        not null,
  foreign key (kind, number) references model_version (kind, number));
