-- A notice may be about an entry of the knowledge base instead of a ticket: its version is then the day that it is about,
-- counted from 1970, so that each day is told of once.
alter table notice alter column ticket drop not null;
alter table notice add column entry text;
alter table notice add constraint notice_about check ((ticket is null) <> (entry is null));
alter table notice drop constraint notice_once;
alter table notice add constraint notice_once unique nulls not distinct (ticket, entry, version, unit, person);
