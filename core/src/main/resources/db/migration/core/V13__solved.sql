-- Whether the citizen said in a callback that the matter is solved. Callbacks before stay without.
alter table ticket_contact add column solved boolean;
-- Who comes again about the same matter.
create index ticket_again on ticket (phone, matter, filed_at) where phone <> '' and matter is not null;
