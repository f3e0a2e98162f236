-- What a unit answers for may change by decision; what it was before stays to be read.
alter table unit_change add column was text;
alter table unit_change drop constraint unit_change_kind_check;
alter table unit_change add constraint unit_change_kind_check
  check (kind in ('CREATED', 'RENAMED', 'ENTRUSTED', 'RELOCATED', 'APPOINTED', 'CLOSED', 'MERGED', 'JOINED', 'LEFT'));

-- Until when a pause lasts at most: a clock that goes on late went on then. Older events stay without.
alter table ticket_event add column pause_until timestamptz;
