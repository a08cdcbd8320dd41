-- Since when somebody has each of the engine's tasks: whatever is done to one, by any way, moves the moment. In the time
-- of its node, as the engine keeps it.
create view app.taken_task as
select id_::text as task_id, coalesce(last_updated_, create_time_) as since
from camunda.act_ru_task where assignee_ is not null and suspension_state_ = 1;
create index open_task_taken on app.open_task (task_id) where assignee is not null;

grant select on app.taken_task to ${runtime-role};
