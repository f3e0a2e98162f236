-- Files on a ticket: a citizen's photographs, a unit's papers. What is taken away is deleted; the story says that it was there.
create table attachment (
  id          uuid        primary key,
  ticket      text        not null references ticket (id),
  name        text        not null,
  -- as its bytes say, not as its name does
  media_type  text        not null,
  sha256      bytea       not null,
  given_by    text        not null,
  given_at    timestamptz not null,
  for_citizen boolean     not null,
  content     bytea       not null,
  -- sent again over a bad connection, it is the same file
  unique (ticket, sha256));
-- photographs and archives are packed already
alter table attachment alter column content set storage external;
