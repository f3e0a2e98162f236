-- What the hotline may answer, and until when.
create table knowledge_entry (
    id           text primary key,
    title        text        not null,
    questions    text[]      not null,
    answer       text        not null,
    basis        text        not null,
    owner        text        not null,
    matter       text,
    areas        text[]      not null,
    valid_from   date        not null,
    valid_until  date,
    -- of all columns above: tells whether the city's file says something new
    content_hash text        not null,
    changed_at   timestamptz not null,
    constraint validity check (valid_until is null or valid_until >= valid_from)
);

-- Ready-made wording with places to fill in.
create table answer_template (
    id           text primary key,
    title        text        not null,
    matter       text,
    body         text        not null,
    content_hash text        not null,
    changed_at   timestamptz not null
);
