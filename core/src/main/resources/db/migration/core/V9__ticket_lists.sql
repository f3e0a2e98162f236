-- Lists that stay quick over a million tickets.

-- Each two neighbouring characters: Chinese has no spaces, and its words have two characters more often than three. Its cost
-- (in steps of a plain operator) keeps the planner from working it out row by row where the index can be asked.
create function text_pairs(words text) returns text[]
  language sql immutable parallel safe cost 2000
  return (select coalesce(array_agg(pair), '{}') from (
    select c || lead(c) over (order by n) as pair
    from unnest(string_to_array(lower(words), null)) with ordinality as one (c, n)) pairs where pair is not null);
create index ticket_by_words on ticket using gin (text_pairs(title || ' ' || content));

-- A number is asked for by its beginning or by its end.
create index ticket_by_number on ticket (id text_pattern_ops);
create index ticket_by_number_end on ticket (reverse(id) text_pattern_ops);

-- The newest of a unit, and of a state.
create index ticket_of_unit on ticket (unit, filed_at desc, id desc);
create index ticket_of_state on ticket (state, filed_at desc, id desc);
