-- What a step changed besides its state, so that a ticket can be told again from its events alone. Older events stay without.
alter table ticket_event
  add column return_by    timestamptz,
  add column promised     timestamptz,
  add column carried_by   text,
  add column satisfaction int check (satisfaction between 1 and 5);
