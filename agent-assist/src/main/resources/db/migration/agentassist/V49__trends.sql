-- What citizens spoke of more than by chance, and what people made of it.
create table trend_warning (
  id         bigint generated always as identity primary key,
  -- null means any
  matter     text references matter (code),
  area       text references area (code),
  place      text,
  since      date not null,
  until      date not null,
  tickets    int not null,
  usual      double precision not null,
  urgent     int not null,
  likelihood double precision not null,
  urgency    text not null check (urgency in ('URGENT', 'HEAVY', 'CAN_WAIT')),
  raised_at  timestamptz not null,
  -- the last round that found it still
  seen_at    timestamptz not null,
  state      text not null check (state in ('OPEN', 'ANSWERED', 'DISMISSED')),
  settled_at timestamptz,
  settled_by text,
  reason     text not null default '',
  -- id of the agreed answer that was asked for
  entry      text,
  check ((state = 'OPEN') = (settled_at is null)),
  check ((state = 'ANSWERED') <= (entry is not null)));
create unique index trend_warning_open on trend_warning (matter, area, place) nulls not distinct where state = 'OPEN';
create index trend_warning_by_time on trend_warning (seen_at desc);
