-- What the machine took after hours, until somebody has looked at it.
create table night_take (
  ticket     text        primary key references ticket (id),
  taken_at   timestamptz not null,
  -- what the citizen is asked when rung back, because the words do not tell it; it waits all the same
  ring_back  text,
  verdict    text        check (verdict in ('CONFIRMED', 'CORRECTED')),
  settled_at timestamptz,
  settled_by text,
  check ((verdict is null) = (settled_at is null) and (verdict is null) = (settled_by is null)));
create index night_take_open on night_take (taken_at) where verdict is null;
create index night_take_settled on night_take (settled_at desc) where verdict is not null;

-- What people said about each part that the machine had heard: right words for later measurements and training.
create table night_label (
  ticket text not null references night_take (ticket),
  part   text not null check (part in ('PLACE', 'TIME', 'PHONE')),
  heard  text not null,
  meant  text not null,
  primary key (ticket, part));
