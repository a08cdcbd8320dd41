-- The engine's open tasks as lists need them: who may see a task, and in which place of his list it stands. The engine
-- keeps that in three tables, so that no index of its own serves a sorted list.
create table app.open_task (
    task_id   text      primary key,
    number    text,
    step      text,
    -- as the engine keeps them, in the time of its node
    created   timestamp not null,
    due       timestamp,
    assignee  text,
    suspended boolean   not null,
    -- whom it names: 'user:<account>', 'group:<agency>.<role>'
    readers   text[]    not null,
    -- the accounts that must stay independent of it, whoever names them
    excluded  text[]    not null
);

-- The same, a row for each of its readers, from which every list is read in its order.
create table app.open_task_reader (
    task_id   text      not null,
    reader    text      not null,
    number    text,
    created   timestamp not null,
    -- one without a last day is the last
    due       timestamp not null,
    assignee  text,
    suspended boolean   not null,
    excluded  text[]    not null,
    primary key (task_id, reader)
);
create index open_task_reader_due on app.open_task_reader (reader, due, created, task_id)
    include (number, assignee, suspended, excluded);
create index open_task_reader_created on app.open_task_reader (reader, created, task_id)
    include (number, due, assignee, suspended, excluded);

-- What the engine's own tables say. The columns are those of app.open_task, in their order.
create view app.open_task_of_engine as
select t.id_::text as task_id, e.business_key_::text as number, t.task_def_key_::text as step, t.create_time_ as created,
    t.due_date_ as due, t.assignee_::text as assignee, t.suspension_state_ is distinct from 1 as suspended,
    array(
        select 'group:' || l.group_id_ from camunda.act_ru_identitylink l
            where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null
        union select 'user:' || l.user_id_ from camunda.act_ru_identitylink l
            where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.user_id_ is not null
        union select 'user:' || t.assignee_ where t.assignee_ is not null
        order by 1) as readers,
    array(
        select distinct l.user_id_::text from camunda.act_ru_identitylink l
            where l.task_id_ = t.id_ and l.type_ = 'excluded' and l.user_id_ is not null
        order by 1) as excluded
from camunda.act_ru_task t left join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_;

create view app.open_task_reader_of_task as
select task_id, reader, number, created, coalesce(due, 'infinity') as due, assignee, suspended, excluded
from app.open_task cross join unnest(readers) as reader;

-- Brings the rows of one task in line with the engine's.
create function app.refresh_open_task(task text) returns void language plpgsql as $$
declare
    known app.open_task;
    truth app.open_task;
begin
    -- of two who change the same task at once the second sees what the first did
    select * into known from app.open_task where task_id = task for update;
    select * into truth from app.open_task_of_engine where task_id = task;
    if truth.task_id is null then
        delete from app.open_task where task_id = task;
        delete from app.open_task_reader where task_id = task;
    elsif known is distinct from truth then
        insert into app.open_task select truth.* on conflict (task_id) do update set
            (number, step, created, due, assignee, suspended, readers, excluded)
            = (truth.number, truth.step, truth.created, truth.due, truth.assignee, truth.suspended, truth.readers,
                truth.excluded);
        delete from app.open_task_reader where task_id = task and reader <> all (truth.readers);
        insert into app.open_task_reader select * from app.open_task_reader_of_task where task_id = task
            on conflict (task_id, reader) do update set (number, created, due, assignee, suspended, excluded)
                = (excluded.number, excluded.created, excluded.due, excluded.assignee, excluded.suspended, excluded.excluded);
    end if;
end $$;

-- Whoever changes a task, and by whatever way, changes its rows in the same transaction: at its end, once the engine has
-- written all that belongs together.
create function app.open_task_changed() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'act_ru_task' then
        perform app.refresh_open_task(coalesce(new.id_, old.id_));
    else
        perform app.refresh_open_task(coalesce(new.task_id_, old.task_id_));
    end if;
    return null;
end $$;
create constraint trigger open_task_made after insert on camunda.act_ru_task deferrable initially deferred
    for each row execute function app.open_task_changed();
create constraint trigger open_task_changed after update on camunda.act_ru_task deferrable initially deferred
    for each row when ((old.task_def_key_, old.create_time_, old.due_date_, old.assignee_, old.suspension_state_)
        is distinct from (new.task_def_key_, new.create_time_, new.due_date_, new.assignee_, new.suspension_state_))
    execute function app.open_task_changed();
create constraint trigger open_task_ended after delete on camunda.act_ru_task deferrable initially deferred
    for each row execute function app.open_task_changed();
create constraint trigger open_task_linked after insert on camunda.act_ru_identitylink deferrable initially deferred
    for each row when (new.task_id_ is not null) execute function app.open_task_changed();
create constraint trigger open_task_unlinked after delete on camunda.act_ru_identitylink deferrable initially deferred
    for each row when (old.task_id_ is not null) execute function app.open_task_changed();

-- The tasks of which the rows say something else than the engine.
create function app.strayed_open_tasks() returns table (task_id text, number text, how text) language sql stable as $$
    select coalesce(k.task_id, t.task_id), coalesce(t.number, k.number),
        case when k.task_id is null then 'missing' when t.task_id is null then 'left over' else 'different' end
    from app.open_task k full join app.open_task_of_engine t on t.task_id = k.task_id
    where (k.task_id, k.number, k.step, k.created, k.due, k.assignee, k.suspended, k.readers, k.excluded)
        is distinct from
        (t.task_id, t.number, t.step, t.created, t.due, t.assignee, t.suspended, t.readers, t.excluded)
    union all
    select coalesce(k.task_id, t.task_id), null,
        case when k.task_id is null then 'missing' when t.task_id is null then 'left over' else 'different' end
    from app.open_task_reader k full join app.open_task_reader_of_task t
        on t.task_id = k.task_id and t.reader = k.reader
    where (k.task_id, k.number, k.created, k.due, k.assignee, k.suspended, k.excluded)
        is distinct from (t.task_id, t.number, t.created, t.due, t.assignee, t.suspended, t.excluded)
$$;

create function app.mend_open_task(task text) returns void language sql as $$
    delete from app.open_task where task_id = task;
    delete from app.open_task_reader where task_id = task;
    select app.refresh_open_task(task);
$$;

insert into app.open_task select * from app.open_task_of_engine;
insert into app.open_task_reader select * from app.open_task_reader_of_task;

grant select, insert, update, delete on app.open_task, app.open_task_reader to ${runtime-role};
grant select on app.open_task_of_engine, app.open_task_reader_of_task to ${runtime-role};
