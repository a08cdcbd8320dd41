-- The triggers run at the end of a transaction, when all is written: of the many that concern one task the first has
-- nothing left for the others to do. What was refreshed last is known to this transaction only; one that is no longer
-- known is refreshed again, which does no harm.
create function app.refresh_open_task_once(task text) returns void language plpgsql as $$
declare
    refreshed text := coalesce(current_setting('app.refreshed_tasks', true), '');
    one text := ' ' || task || ' ';
begin
    if position(one in refreshed) > 0 then
        return;
    end if;
    perform app.refresh_open_task(task);
    perform set_config('app.refreshed_tasks', right(refreshed || one, 2000), true);
end $$;

create or replace function app.open_task_changed() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'act_ru_task' then
        perform app.refresh_open_task_once(coalesce(new.id_, old.id_));
    else
        perform app.refresh_open_task_once(coalesce(new.task_id_, old.task_id_));
    end if;
    return null;
end $$;
