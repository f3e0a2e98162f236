-- Periodic bulletins of units' figures: drawn up from the score cards, never counted again once they are published.
create table bulletin (
  id              bigint generated always as identity primary key,
  period          text        not null check (period in ('WEEK', 'MONTH', 'QUARTER', 'YEAR')),
  from_day        date        not null,
  stage           text        not null check (stage in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
  -- of the formulas
  rule            text        not null,
  basis           text        not null,
  drawn_by        text        not null,
  drawn_at        timestamptz not null,
  number          text unique,
  published_by    text,
  published_at    timestamptz,
  withdrawn_by    text,
  withdrawn_at    timestamptz,
  withdraw_reason text,
  check ((stage = 'DRAFT') = (published_at is null)),
  check ((number is null) = (published_at is null) and (published_by is null) = (published_at is null)),
  check ((stage = 'WITHDRAWN') = (withdrawn_at is not null)),
  check ((withdrawn_by is null) = (withdrawn_at is null) and (withdraw_reason is null) = (withdrawn_at is null)));
create unique index bulletin_in_force on bulletin (period, from_day) where stage <> 'WITHDRAWN';
create table bulletin_number (
  year int primary key,
  last int not null);

-- A unit in it, and how it stood in the bulletin of the period before.
create table bulletin_line (
  bulletin      bigint not null references bulletin (id) on delete cascade,
  unit          text   not null,
  unit_name     text   not null,
  -- places and totals are unknown where nothing with a weight was counted
  place         int,
  total         double precision,
  total_all     double precision,
  place_before  int,
  total_before  double precision,
  primary key (bulletin, unit));
create table bulletin_figure (
  bulletin        bigint not null,
  unit            text   not null,
  at              int    not null,
  code            text   not null,
  name            text   not null,
  numerator       bigint not null,
  denominator     bigint not null,
  all_numerator   bigint not null,
  all_denominator bigint not null,
  value_before    double precision,
  primary key (bulletin, unit, at),
  foreign key (bulletin, unit) references bulletin_line (bulletin, unit) on delete cascade);
-- Matters that were solved most and least often.
create table bulletin_matter (
  bulletin bigint  not null references bulletin (id) on delete cascade,
  best     boolean not null,
  place    int     not null,
  name     text    not null,
  solved   bigint  not null,
  asked    bigint  not null,
  primary key (bulletin, best, place));
