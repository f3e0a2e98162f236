-- What is to be sent to other systems, written in the transaction of what it tells: a crash between the two loses nothing.
-- The payload goes once it has arrived; that it did stays.
create table delivery (
  id         bigint generated always as identity primary key,
  kind       text        not null check (kind in ('EXCHANGE', 'WEBHOOK')),
  target     text        not null,
  lane       text        not null,
  message    text        not null unique,
  type       text        not null,
  ticket     text        references ticket (id),
  payload    text,
  created_at timestamptz not null,
  state      text        not null check (state in ('WAITING', 'DELIVERED', 'DEAD')),
  attempts   int         not null default 0,
  next_at    timestamptz,
  tried_at   timestamptz,
  status     int,
  answer     text,
  check ((state = 'WAITING') = (next_at is not null)));
create index delivery_undelivered on delivery (kind, target, lane, id) where state <> 'DELIVERED';
create index delivery_by_state on delivery (kind, state, id);
create index delivery_by_ticket on delivery (ticket) where ticket is not null;

-- A ticket that another platform handles for us (outgoing), or we for another one. Each sending has a reference of its own,
-- given by who sends; a rework is a new sending.
create table exchange_link (
  id             bigint generated always as identity primary key,
  peer           text        not null,
  outgoing       boolean     not null,
  reference      text        not null,
  ticket         text        not null references ticket (id),
  begun_at       timestamptz not null,
  sent           int         not null,
  received       int         not null,
  accepted       boolean     not null,
  ended          boolean     not null,
  their_number   text,
  their_state    text,
  their_reply_by timestamptz,
  heard_at       timestamptz,
  unique (peer, outgoing, reference));
create index exchange_link_by_ticket on exchange_link (ticket, id);

-- Messages that were taken in, each with the answer that it got: sent again, it gets that answer and does nothing more.
create table exchange_message (
  peer   text        not null,
  id     text        not null,
  hash   bytea       not null,
  at     timestamptz not null,
  answer text,
  primary key (peer, id));
