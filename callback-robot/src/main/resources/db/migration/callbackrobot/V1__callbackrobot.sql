-- One callback for each reply of a unit. state is what the record plane knows; whether the robot is talking is known to the call centre only.
create table callback (
  id         uuid primary key,
  ticket     text not null references ticket (id),
  replied_at timestamptz not null,
  number     text not null,
  state      text not null check (state in ('DUE', 'RINGING', 'DONE')),
  due_at     timestamptz not null,
  tries      int not null default 0,
  outcome    text check (outcome in ('completed', 'noAnswer', 'busy', 'rejected', 'unreachable', 'machine', 'wrongPerson',
                                     'refused', 'postponed', 'handedOver', 'failed')),
  verdict    text check (verdict in ('CLOSE', 'REWORK', 'HUMAN')),
  note       text not null default '',
  ended_at   timestamptz,
  unique (ticket, replied_at));
create index callback_by_time on callback (coalesce(ended_at, due_at) desc, id);
create index callback_open on callback (state, due_at) where state <> 'DONE';

-- Written before the telephone rings: whoever finds an attempt without an end knows that its node died with it, and does not ring for it again.
create table callback_attempt (
  call     uuid primary key,
  callback uuid not null references callback (id),
  position int not null,
  number   text not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  outcome  text,
  note     text not null default '',
  unique (callback, position));
create index callback_attempt_by_number on callback_attempt (number, began_at desc);

create table callback_answer (
  callback     uuid not null references callback (id),
  question     text not null check (question in ('PERSON', 'CONTACTED', 'RESOLVED', 'SATISFACTION')),
  value        text,
  confidence   double precision not null,
  doubtful     boolean not null,
  heard        text not null,
  corrected    text,
  corrected_by text,
  corrected_at timestamptz,
  primary key (callback, question));

-- Citizens who want no call from the robot.
create table callback_opt_out (
  number text primary key,
  since  timestamptz not null);
