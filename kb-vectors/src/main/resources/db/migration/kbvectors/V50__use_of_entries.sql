-- What becomes of entries in calls. Nothing here refers to an entry's row: an entry may go, what was said of it stays.

-- How often an entry was shown and taken on a day.
create table knowledge_use (
    entry    text not null,
    day      date not null,
    shown    int  not null default 0,
    inserted int  not null default 0,
    read_out int  not null default 0,
    primary key (entry, day)
);
create index knowledge_use_by_day on knowledge_use (day);

-- What people say of an entry: one verdict of a person for each occasion, a call or else a day.
create table knowledge_feedback (
    id            bigint generated always as identity primary key,
    entry         text        not null,
    -- of the entry, as they were then
    title         text        not null,
    owner         text        not null,
    kind          text        not null check (kind in ('HELPED', 'WRONG', 'OUTDATED')),
    words         text        not null,
    call          uuid,
    occasion      text        not null,
    who           text        not null,
    at            timestamptz not null,
    -- a complaint is open until somebody answers for it; praise is only noted
    state         text        not null check (state in ('NOTED', 'OPEN', 'UPHELD', 'REFUSED')),
    settled_by    text,
    settled_at    timestamptz,
    settled_words text        not null default '',
    unique (entry, who, occasion),
    check ((kind = 'HELPED') = (state = 'NOTED')),
    check ((settled_at is null) = (state in ('NOTED', 'OPEN')))
);
create index knowledge_feedback_by_time on knowledge_feedback (at desc, id desc);
create index knowledge_feedback_open on knowledge_feedback (owner) where state = 'OPEN';

-- Questions that no entry answered, like ones together. All words are masked before they come here.
create table question_group (
    id         bigint generated always as identity primary key,
    state      text        not null check (state in ('OPEN', 'DRAFTED', 'ANSWERED', 'POINTED', 'DISMISSED')),
    -- the words of the question that is likest to all
    said       text        not null default '',
    -- sum of the questions' vectors
    centre     real[]      not null,
    -- the entry that answers, or the draft that will
    entry      text,
    words      text        not null default '',
    changed_by text        not null,
    changed_at timestamptz not null
);

create table question (
    id       bigint generated always as identity primary key,
    -- null as long as it has not been looked at
    grouped  bigint references question_group (id),
    source   text        not null check (source in ('CALL', 'NIGHT', 'SEARCH')),
    -- in a few words
    said     text        not null check (said <> ''),
    -- at length; empty when there is no more
    detail   text        not null,
    -- somebody wanted to know something; else something was to be done
    asks     boolean     not null,
    call     uuid,
    who      text,
    at       timestamptz not null
);
create index question_by_group on question (grouped, at desc);
create index question_waiting on question (at) where grouped is null;
create index question_by_call on question (call) where call is not null;

-- Up to which call, and on which build of the index, the last round was.
create table question_round (
    single  boolean primary key default true check (single),
    ended   timestamptz not null,
    call    uuid        not null,
    content text        not null
);
