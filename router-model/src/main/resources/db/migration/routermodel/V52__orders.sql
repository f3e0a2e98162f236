-- Orders that the city handled before it had this product: without who asked, only to learn from.
create table past_order (
  id       bigint generated always as identity primary key,
  filed_at timestamptz not null,
  text     text        not null check (text <> ''),
  unit     text        not null references unit (code),
  unique (filed_at, text));

-- What a person says of an order whose unit surprised a router.
create table routing_label (
  -- of a ticket, or past-N
  source text        primary key,
  -- whose it would rightly have been; none when nothing can be learnt from it
  unit   text        references unit (code),
  by     text        not null,
  at     timestamptz not null);
