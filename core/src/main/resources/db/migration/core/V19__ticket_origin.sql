-- Where a demand came from when nobody telephoned. The reference is the sender's own number: sent twice, it is the same
-- ticket. Of the citizen's query code only its hash is kept.
create table ticket_origin (
  ticket    text primary key references ticket (id),
  channel   text not null,
  reference text,
  code_hash bytea,
  unique (channel, reference));
