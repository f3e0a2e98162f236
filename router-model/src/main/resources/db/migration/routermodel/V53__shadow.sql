-- Which router is tried beside the one in force: the last row holds; none when it names none.
create table routing_shadow (
  id     bigint generated always as identity primary key,
  number int,
  at     timestamptz not null,
  by     text        not null);

-- What routers said of a ticket when it was filed. Number 0 is the catalogue.
create table routing_said (
  ticket  text        not null references ticket (id),
  number  int         not null,
  unit    text        references unit (code),
  certain boolean     not null,
  at      timestamptz not null,
  primary key (ticket, number));
