-- Questions whose right entries a person named: the base is asked them after each change.
create table judged_question (
    id       bigint generated always as identity primary key,
    question text        not null unique check (question <> ''),
    -- any of these answers; none: nothing should be shown
    entries  text[]      not null,
    judge    text        not null,
    at       timestamptz not null
);

create table judged_run (
    id           bigint generated always as identity primary key,
    at           timestamptz      not null,
    -- of the state of the base that was asked
    fingerprint  text             not null,
    entries      int              not null,
    -- least confidence of what was shown
    good_enough  double precision not null,
    -- with a right entry, and with none
    answerable   int              not null,
    unanswerable int              not null,
    -- shares; null where there was nothing to share
    ndcg10       double precision,
    first        double precision,
    among_three  double precision,
    -- of "nothing is shown": how many of those had no answer, and how many with no answer it caught
    no_answer_precision double precision,
    no_answer_recall    double precision,
    -- questions with a worse place than in the run before
    worse        int              not null,
    -- who has seen that they are worse
    seen_by      text,
    seen_at      timestamptz
);

create table judged_result (
    run      bigint not null references judged_run (id) on delete cascade,
    -- as they were then: a question may be gone by now
    question text   not null,
    wanted   text[] not null,
    -- best first
    shown    text[] not null,
    -- of the surest entry, shown or not
    confidence double precision not null,
    place    text   not null check (place in ('FIRST', 'AMONG_THREE', 'LATER', 'MISSED', 'SILENT', 'SPOKE')),
    -- in the run before; null when it was not asked, or with another answer
    before   text,
    primary key (run, question)
);
