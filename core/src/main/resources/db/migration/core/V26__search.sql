-- What people look for, among a million tickets and their calls.
create index ticket_of_kind on ticket (kind, filed_at desc, id desc);
create index ticket_of_matter on ticket (matter, filed_at desc, id desc);
create index ticket_urgent on ticket (filed_at desc, id desc) where urgent;
create index ticket_secret on ticket (filed_at desc, id desc) where secret;
create index ticket_of_channel on ticket_origin (channel, ticket);

-- Words said in calls, found as in tickets.
create index call_by_words on call_line using gin (text_pairs(text));
create index call_by_agent on call (agent, rang_at desc, id) where agent is not null;

-- What people look for again and again.
create table saved_filter (
  id      bigint generated always as identity primary key,
  owner   text    not null references account (name),
  -- whom the owner shares it with: the own unit's people, at the hotline those of the hotline
  shared  boolean not null,
  unit    text references unit (code),
  name    text    not null check (name <> ''),
  -- what is asked for, as the HTTP API takes it
  filter  text    not null,
  unique (owner, name));
create index saved_filter_of_unit on saved_filter (unit) where shared;
