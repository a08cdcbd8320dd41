-- The step at which a draft waits for its author when the same is given to him anew; none where it goes with its task.
alter table app.review_draft add column kept_number text, add column kept_step text;
create index review_draft_kept on app.review_draft (kept_number, kept_step, actor) where kept_number is not null;

create function app.is_open_step(request text, step text) returns boolean language sql stable as $$
    select exists (select from camunda.act_ru_execution e join camunda.act_ru_task t on t.proc_inst_id_ = e.id_
        where e.business_key_ = request and t.task_def_key_ = step)
$$;
