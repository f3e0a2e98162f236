-- The rest of a ticket's life: returns, extensions, follow-ups, merges and ends that are no reply.
alter table ticket
  add column return_by  timestamptz,
  add column returns    int not null default 0,
  add column assigned   boolean not null default false,
  add column extensions int not null default 0,
  add column promised   timestamptz,
  add column resumes    text,
  add column follow_ups int not null default 0,
  add column carried_by text references ticket (id);
alter table ticket drop constraint ticket_state_check;
alter table ticket add constraint ticket_state_check check (state in (
  'ACCEPTED', 'DISPATCHED', 'SIGNED', 'RETURNED', 'EXTENSION_ASKED', 'REPLIED', 'AWAITING_CALLBACK', 'IN_REWORK',
  'AWAITING_HUMAN_CALLBACK', 'ANSWERED', 'CLOSED', 'DECLINED', 'WITHDRAWN', 'MERGED'));
alter table ticket add constraint ticket_carried check ((state = 'MERGED') <= (carried_by is not null));
create index ticket_carried_by on ticket (carried_by) where carried_by is not null;
drop index ticket_open_by_clock;
create index ticket_open_by_clock on ticket (reply_by) where state in ('DISPATCHED', 'SIGNED', 'EXTENSION_ASKED', 'IN_REWORK');

alter table ticket_event add column basis text;
