-- What screening advised on a call or a written demand, what a person made of it, and what the review found. A machine
-- declines nothing: without a decision there is only advice. No foreign key to call, as in ticket.
create table screening_record (
  id          bigint      generated always as identity primary key,
  call        uuid,
  part        int         not null default 1,
  -- the advice as it stood when it was decided on; not advised: the agent found it without the machine
  advised     boolean     not null,
  kind        text        not null,
  title       text        not null,
  confidence  float8      not null,
  quote       text        not null,
  basis       text        not null,
  route       text        not null,
  script      text        not null,
  said        boolean     not null,
  words       text        not null,
  advised_at  timestamptz not null,
  -- false once later words took the advice back
  stands      boolean     not null,
  agent       text        not null,
  way         text        check (way in ('CONFIRMED', 'OVERRIDDEN', 'INSISTED')),
  reason      text,
  note        text,
  decided_by  text,
  decided_at  timestamptz,
  ticket      text        references ticket (id),
  sampled     boolean     not null default false,
  right_so    boolean,
  review_note text,
  reviewed_by text,
  reviewed_at timestamptz,
  -- what the demand really was, for learning: a kind, or none
  label       text,
  again       text        references ticket (id),
  check ((way is null) = (decided_at is null) and (way is null) = (decided_by is null) and (way is null) = (reason is null)),
  check ((right_so is null) = (reviewed_at is null) and (right_so is null) = (label is null)));
create unique index screening_record_open on screening_record (call, kind) where ticket is null;
create index screening_record_of_ticket on screening_record (ticket) where ticket is not null;
create index screening_record_to_review on screening_record (advised_at) where right_so is null;
create index screening_record_by_time on screening_record (advised_at);
create index screening_record_labelled on screening_record (reviewed_at) where label is not null;
