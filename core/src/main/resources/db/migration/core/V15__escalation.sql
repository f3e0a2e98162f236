-- Matters raised to a city leader's desk or to a joint meeting, and what was decided there.
create table escalation (
  id          bigint generated always as identity primary key,
  ticket      text        not null references ticket (id),
  kind        text        not null check (kind in ('LEADER', 'MEETING')),
  addressee   text        not null,
  reason      text        not null,
  raised_by   text        not null,
  raised_at   timestamptz not null,
  decided_on  date,
  deciders    text,
  decision    text,
  minutes     text,
  lead        text references unit (code),
  decided_at  timestamptz,
  dropped_at  timestamptz,
  drop_reason text,
  check ((decided_at is null) = (decided_on is null) and (decided_at is null) = (deciders is null)
    and (decided_at is null) = (decision is null)),
  check ((dropped_at is null) = (drop_reason is null)),
  check (decided_at is null or dropped_at is null));
-- One at a time.
create unique index escalation_once on escalation (ticket) where decided_at is null and dropped_at is null;
create index escalation_by_ticket on escalation (ticket, id);
create index escalation_open on escalation (raised_at) where decided_at is null and dropped_at is null;
