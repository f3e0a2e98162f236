-- Figures over years of tickets: what citizens said, and the steps of a period. Steps are written in the order of their time,
-- so that a few pages of this index say where a period lies.
create index ticket_satisfied on ticket (satisfaction) where satisfaction is not null;
create index ticket_event_by_time on ticket_event using brin (at) with (autosummarize = on);
