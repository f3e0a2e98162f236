-- The emergency lane: what is kept about an urgent ticket's danger beside the ticket itself. Words stand in its events.
create table emergency (
  ticket      text primary key references ticket (id),
  -- its filing, or its mark as urgent
  since       timestamptz not null,
  taken_at    timestamptz,
  taken_by    text,
  reports     int not null,
  reported_at timestamptz,
  alerts      int not null,
  alerted_at  timestamptz,
  alerted_far text check (alerted_far in ('UNIT', 'LEADER', 'SUPERVISION')),
  late_for    timestamptz,
  over_at     timestamptz,
  check ((taken_at is null) = (taken_by is null) and (alerted_at is null) = (alerted_far is null)));
create index ticket_urgent_open on ticket (filed_at, id) where urgent
  and state in ('ACCEPTED', 'DISPATCHED', 'EXTENSION_ASKED', 'PAUSED', 'PAUSE_ASKED', 'RETURNED', 'SIGNED')
  and resumes is distinct from 'IN_REWORK';
