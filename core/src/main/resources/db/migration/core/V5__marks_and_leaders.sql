-- Who answers for a unit above its clerks.
alter table unit
  add column leader      text,
  add column leader_post text,
  add constraint unit_leader_has_a_post check ((leader is null) = (leader_post is null));

-- A city leader has written on it: never called by the robot.
alter table ticket add column leaders boolean not null default false;
create index ticket_leaders on ticket (filed_at desc) where leaders;

-- Reading the trail by time, by person and by deed; old lines are taken away by their time.
create index audit_by_time on audit (at desc, id desc);
create index audit_by_who on audit (who, at desc);
