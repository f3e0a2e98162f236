-- Entries and answer templates that people keep: every version with who, when and why.
create sequence knowledge_number start 1001;

-- What never changes of an entry, and the lock that those who change it share.
create table knowledge_item (
    id         text primary key,
    kind       text        not null check (kind in ('ANSWER', 'SCENE', 'NOTICE', 'TEMPLATE')),
    -- where its first words came from: city-file, console, sheet, or what another part says, e.g. ticket:YT…
    origin     text        not null check (origin <> ''),
    -- a person published or withdrew something of it: the city's file leaves it alone from then on
    kept       boolean     not null,
    -- grows with each step: who decided on an older state is told so
    version    bigint      not null default 1,
    created_at timestamptz not null
);

create table knowledge_revision (
    entry         text        not null references knowledge_item (id),
    number        int         not null,
    state         text        not null
        check (state in ('DRAFT', 'SUBMITTED', 'IN_FORCE', 'REPLACED', 'WITHDRAWN', 'DISCARDED')),
    title         text        not null,
    questions     text[]      not null,
    answer        text        not null,
    basis         text        not null,
    owner         text        not null,
    matter        text,
    areas         text[]      not null,
    valid_from    date        not null,
    valid_until   date,
    -- of a scene: one line each
    steps         text[]      not null default '{}',
    papers        text[]      not null default '{}',
    offices       text[]      not null default '{}',
    fees          text        not null default '',
    -- of a notice: from when to when what is announced lasts, by the clocks of the city, and where
    begins        timestamp,
    ends          timestamp,
    places        text[]      not null default '{}',
    -- of all columns of content: tells whether the city's file says something new
    content_hash  text        not null,
    why           text        not null,
    written_by    text        not null,
    written_at    timestamptz not null,
    submitted_by  text,
    submitted_at  timestamptz,
    -- who published it, sent it back, withdrew or discarded it, and with which words
    decided_by    text,
    decided_at    timestamptz,
    decided_words text,
    primary key (entry, number),
    -- a draft may be wrong until it is submitted
    constraint validity check (state <> 'IN_FORCE' or valid_until is null or valid_until >= valid_from),
    constraint duration check (state <> 'IN_FORCE' or ends is null or ends > begins)
);
create unique index knowledge_in_force on knowledge_revision (entry) where state = 'IN_FORCE';
create unique index knowledge_at_work on knowledge_revision (entry) where state in ('DRAFT', 'SUBMITTED');

-- Each step, in words of its own time.
create table knowledge_step (
    id     bigint generated always as identity primary key,
    entry  text        not null references knowledge_item (id),
    number int         not null,
    step   text        not null,
    who    text        not null,
    at     timestamptz not null,
    words  text        not null
);
create index knowledge_steps on knowledge_step (entry, id);

-- what was here came from the city's files, which are read again in the same start
drop table knowledge_entry;
drop table answer_template;

-- What the hotline may answer: search and cards see nothing else.
create view knowledge_entry as
select revision.*, item.kind from knowledge_revision revision join knowledge_item item on item.id = revision.entry
where state = 'IN_FORCE' and kind <> 'TEMPLATE';

create view answer_template as
select revision.* from knowledge_revision revision join knowledge_item item on item.id = revision.entry
where state = 'IN_FORCE' and kind = 'TEMPLATE';
