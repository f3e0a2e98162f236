-- How a robot went through its dialogue: read as a whole with its call.
create table call_decision (
  call     uuid        not null references call (id),
  number   int         not null check (number > 0),
  at       timestamptz not null,
  -- its name and version
  dialogue text        not null,
  state    text        not null,
  heard    text        not null,
  outcome  text        not null,
  -- empty at the end
  next     text        not null,
  reason   text        not null,
  primary key (call, number));

-- A message to a ticket's citizen belongs to the ticket, one to a leader to a notice.
alter table sms alter column notice drop not null;
alter table sms add column about text references ticket (id);
-- what is said once about a ticket
alter table sms add column type text;
alter table sms add constraint sms_of_notice_or_citizen check ((notice is null) = (about is not null));
alter table sms add constraint sms_of_citizen_has_type check ((about is null) = (type is null));
create unique index sms_to_citizen_once on sms (about, type) where about is not null;
