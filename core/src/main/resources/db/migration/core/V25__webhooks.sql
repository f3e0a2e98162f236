-- Systems that are told what happens to tickets. The secret stands here because each message is signed with it.
create table webhook (
  id         bigint generated always as identity primary key,
  name       text        not null,
  address    text        not null,
  secret     text        not null,
  events     text[]      not null,
  citizens   boolean     not null,
  active     boolean     not null,
  created_by text        not null,
  created_at timestamptz not null);
