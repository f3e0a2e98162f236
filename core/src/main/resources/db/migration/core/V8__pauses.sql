-- Pauses of a unit's clock: asked for, judged, over by themselves at the latest.
alter table ticket
  add column pause_reason text,
  add column pause_days   int,
  add column paused_at    timestamptz,
  add column pause_until  timestamptz,
  add column pauses       int not null default 0;
alter table ticket drop constraint ticket_state_check;
alter table ticket add constraint ticket_state_check check (state in (
  'ACCEPTED', 'DISPATCHED', 'SIGNED', 'RETURNED', 'EXTENSION_ASKED', 'PAUSE_ASKED', 'PAUSED', 'REPLIED',
  'AWAITING_CALLBACK', 'IN_REWORK', 'AWAITING_HUMAN_CALLBACK', 'ANSWERED', 'CLOSED', 'DECLINED', 'WITHDRAWN', 'MERGED'));
alter table ticket add constraint ticket_paused check ((state = 'PAUSED') = (paused_at is not null));
create index ticket_paused_until on ticket (pause_until) where state = 'PAUSED';
-- Whoever waits for a judgement on a pause is on the clock still.
drop index ticket_open_by_clock;
create index ticket_open_by_clock on ticket (reply_by)
  where state in ('DISPATCHED', 'SIGNED', 'EXTENSION_ASKED', 'PAUSE_ASKED', 'IN_REWORK');
