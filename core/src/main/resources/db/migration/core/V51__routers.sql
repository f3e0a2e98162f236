-- Routers are models like the language: learnt from the city's own orders, version by version.
alter table model_version drop constraint model_version_kind_check;
alter table model_version add constraint model_version_kind_check check (kind in ('LANGUAGE', 'ROUTING'));
-- hundredths of what is to be done
alter table model_version add column progress int not null default 0 check (progress between 0 and 100);
-- what was found in measuring, for its reader: more than figures
alter table model_version add column report jsonb;
