-- Urging: what the supervision centre does about a unit that is late.
alter table ticket
  -- when the handling that now runs was begun: by a dispatch, an assignment or a rework
  add column began_at timestamptz,
  -- how often the citizen asked to hurry; counted among the follow-ups too
  add column urges    int not null default 0;
update ticket set began_at = (
  select max(at) from ticket_event where ticket = ticket.id and type in ('dispatched', 'assigned', 'rework'));

-- The running number of each year's notices; locked until the transaction ends, so a notice that fails leaves no gap.
create table urge_number (
  year int  not null,
  step text not null,
  last int  not null,
  primary key (year, step));

-- A step of the ladder, as it was taken. What a document says is kept with it: the paper that was sent does not change.
create table urge (
  id          bigint generated always as identity primary key,
  ticket      text        not null references ticket (id),
  unit        text        not null references unit (code),
  due_at      timestamptz not null,
  step        text        not null check (step in ('REMINDER', 'NOTICE', 'CRITICISM')),
  at          timestamptz not null,
  actor       text        not null,
  reason      text        not null,
  number      text unique,
  content     text        not null,
  asked_until timestamptz,
  copy_to     text,
  recalled_at timestamptz,
  recalled_by text,
  recall_reason text,
  check ((recalled_at is null) = (recalled_by is null) and (recalled_at is null) = (recall_reason is null)));
-- Never twice for one deadline of one unit, whoever tries: a restarted node, two nodes, a person beside the rule.
create unique index urge_once on urge (ticket, unit, due_at, step) where recalled_at is null;
create index urge_by_ticket on urge (ticket, id);
