-- The record plane. Times are instants (timestamptz, microseconds); lists are text arrays; codes are those of the city's folder.

-- ---------------------------------------------------------------- the city, as imported from its folder
create table area (
  code   text primary key,
  name   text not null,
  parent text references area (code) deferrable initially deferred,
  words  text[] not null);

-- A unit that left the folder stays for the sake of its old tickets, but receives nothing more.
create table unit (
  code     text primary key,
  name     text not null,
  level    text not null check (level in ('CITY', 'DISTRICT', 'STREET', 'VILLAGE')),
  body     text not null check (body in ('GOVERNMENT', 'DEPARTMENT', 'UTILITY', 'VILLAGE')),
  parent   text references unit (code) deferrable initially deferred,
  area     text references area (code) deferrable initially deferred,
  duties   text not null,
  phone    text not null,
  position int not null,
  in_force boolean not null);

create table matter (
  code       text primary key,
  name       text not null,
  group_name text not null,
  words      text[] not null,
  questions  text[] not null,
  position   int not null,
  in_force   boolean not null);

create table catalogue (
  id          bigint generated always as identity primary key,
  matter      text not null references matter (code),
  area        text references area (code),
  lead        text not null references unit (code),
  supporting  text[] not null,
  basis       text not null,
  deadline    text,
  valid_from  date not null,
  valid_until date,
  check (valid_until is null or valid_until >= valid_from));
create index catalogue_by_matter on catalogue (matter, area);

create table holiday (
  day     date primary key,
  working boolean not null,
  name    text not null);

-- ---------------------------------------------------------------- people
create table account (
  name          text primary key,
  display_name  text not null,
  password_hash text not null,
  roles         text[] not null,
  unit          text references unit (code),
  created_at    timestamptz not null);

create table citizen (
  number         text primary key check (number ~ '^[0-9]+$'),
  name           text,
  secret         boolean not null,
  first_heard_at timestamptz not null,
  last_heard_at  timestamptz not null);

create table audit (
  id      bigint generated always as identity primary key,
  at      timestamptz not null,
  who     text not null,
  what    text not null,
  subject text not null);
create index audit_by_subject on audit (subject, at);

-- ---------------------------------------------------------------- tickets
-- The running number of each day. The row stays locked until the filing transaction ends, so a filing that fails leaves no gap.
create table ticket_number (
  day  date primary key,
  last int not null);

-- No foreign key to call: a call is written by its own writer a moment later, and a ticket must not wait for it.
create table ticket (
  id           text primary key,
  version      bigint not null,
  state        text not null check (state in ('ACCEPTED', 'DISPATCHED', 'SIGNED', 'REPLIED', 'AWAITING_CALLBACK', 'IN_REWORK',
                                              'AWAITING_HUMAN_CALLBACK', 'ANSWERED', 'CLOSED')),
  kind         text not null,
  matter       text references matter (code),
  title        text not null check (title <> ''),
  content      text not null check (content <> ''),
  place        text,
  area         text references area (code),
  happened     text,
  phone        text not null check (phone ~ '^[0-9]*$'),
  name         text,
  secret       boolean not null,
  urgent       boolean not null,
  call         uuid,
  asked_unit   text references unit (code),
  unit_reason  text,
  filed_by     text not null,
  filed_at     timestamptz not null,
  unit         text references unit (code),
  sign_by      timestamptz,
  reply_by     timestamptz,
  contacted_at timestamptz,
  reply        text,
  satisfaction int check (satisfaction between 1 and 5),
  closed_at    timestamptz);
create index ticket_by_filing on ticket (filed_at desc, id desc);
create index ticket_by_phone on ticket (phone, filed_at desc) where phone <> '';
create index ticket_by_unit on ticket (unit, state);
create index ticket_open_by_clock on ticket (reply_by) where state in ('DISPATCHED', 'SIGNED', 'IN_REWORK');
create index ticket_by_call on ticket (call) where call is not null;

-- The story: one row for each version, written with it. unit and clocks are as they stood after the step, so that every figure can be worked out again.
create table ticket_event (
  ticket   text not null references ticket (id),
  version  bigint not null,
  type     text not null,
  state    text not null,
  at       timestamptz not null,
  actor    text not null,
  note     text not null,
  unit     text,
  sign_by  timestamptz,
  reply_by timestamptz,
  primary key (ticket, version));

-- Callbacks already taken in: an outcome that is delivered twice changes nothing the second time.
create table ticket_contact (
  ticket       text not null references ticket (id),
  at           timestamptz not null,
  actor        text not null,
  verdict      text not null check (verdict in ('CLOSE', 'REWORK', 'HUMAN')),
  satisfaction int check (satisfaction between 1 and 5),
  note         text not null,
  primary key (ticket, at, actor));

-- ---------------------------------------------------------------- calls
-- node: which machine wrote it; a restart may only end the calls that were its own.
create table call (
  id             uuid primary key,
  node           text not null,
  direction      text not null check (direction in ('INBOUND', 'OUTBOUND')),
  citizen_number text not null,
  line           text not null,
  rang_at        timestamptz not null,
  answered_at    timestamptz,
  ended_at       timestamptz,
  agent          text,
  end_reason     text,
  ticket         text);
create index call_by_time on call (rang_at desc, id);
create index call_by_number on call (citizen_number, rang_at desc) where citizen_number <> '';
create index call_open on call (node) where ended_at is null;
create index call_by_ticket on call (ticket) where ticket is not null;

create table call_line (
  call         uuid not null references call (id),
  speaker      text not null check (speaker in ('CITIZEN', 'AGENT', 'ROBOT')),
  utterance    int not null,
  text         text not null,
  raw          text,
  missing      text,
  from_millis  bigint,
  to_millis    bigint,
  at           timestamptz not null,
  corrected_by text,
  corrected_at timestamptz,
  primary key (call, speaker, utterance));
