-- What an agent is still writing: the part-th matter of a call. It becomes a ticket, then only its number is kept here, or is
-- discarded, then nothing is. No foreign key to call, as in ticket.
create table ticket_draft (
  call        uuid        not null,
  part        int         not null check (part between 1 and 20),
  version     bigint      not null,
  agent       text        not null references account (name),
  kind        text        not null,
  matter      text,
  title       text        not null,
  content     text        not null,
  place       text,
  area        text,
  happened    text,
  phone       text        not null,
  name        text,
  secret      boolean     not null,
  urgent      boolean     not null,
  asked_unit  text,
  unit_reason text,
  answer      text,
  touched     text[]      not null,
  began_at    timestamptz not null,
  changed_at  timestamptz not null,
  handed_by   text,
  hand_reason text,
  ticket      text        references ticket (id),
  primary key (call, part),
  check ((handed_by is null) = (hand_reason is null)));
create index ticket_draft_of_agent on ticket_draft (agent, began_at) where ticket is null;
create index ticket_draft_waiting on ticket_draft (changed_at) where ticket is null;

-- Several matters, several tickets: those of one origin belong together, the origin among them.
create table ticket_split (
  ticket text primary key references ticket (id),
  origin text not null references ticket (id),
  check (ticket <> origin));
create index ticket_split_of_origin on ticket_split (origin);
