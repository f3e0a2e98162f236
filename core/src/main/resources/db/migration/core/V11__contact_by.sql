-- Until when the unit must have spoken with the citizen, set when it signs. Tickets signed before stay without.
alter table ticket add column contact_by timestamptz;
alter table ticket_event add column contact_by timestamptz;
