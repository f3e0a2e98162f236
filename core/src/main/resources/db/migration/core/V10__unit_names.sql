-- How a unit was called since when: an old ticket keeps the name that its unit had.
create table unit_name (
  unit  text not null references unit (code),
  since timestamptz not null,
  name  text not null,
  primary key (unit, since));
insert into unit_name (unit, since, name) select code, '-infinity', name from unit;
