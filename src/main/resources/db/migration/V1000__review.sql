-- The journey of a request through the responsible agency. The domain rows are the truth; the engine carries numbers.
create table app.review_case (
    number          text        primary key,
    requester       text        not null,
    deciding_agency text        not null references app.agency,
    -- the steps in their order, as the table of chains named them when the case was opened
    chain           text        not null,
    opened          timestamptz not null
);

-- A case may be about several people.
create table app.review_subject (
    number    text not null references app.review_case,
    record_id uuid not null,
    account   text,
    primary key (number, record_id)
);
create index review_subject_record on app.review_subject (record_id);

create table app.review_item (
    number   text not null references app.review_case,
    item     uuid not null,
    position int  not null,
    primary key (number, item)
);

-- Each step of each walk through the chain, opened when its people are asked and closed once by one person's word: the
-- keys are the last guard against deciding twice.
create table app.review_step (
    number      text        not null references app.review_case,
    round       int         not null check (round > 0),
    position    int         not null check (position > 0),
    step        text        not null check (step in ('VERIFY', 'REVIEW', 'APPROVE', 'ISSUE')),
    -- whose people have it; when it is closed, in whose name the word was said
    agency      text        not null references app.agency,
    asked_group text        not null,
    opened      timestamptz not null,
    due         date,
    closed      timestamptz,
    actor       text,
    acting_for  text,
    outcome     text check (outcome in ('APPROVED', 'PARTLY_APPROVED', 'REFUSED', 'AGREE', 'SEND_BACK', 'ISSUED', 'WITHDRAWN')),
    reason      text,
    narrowing   jsonb,
    primary key (number, round, position),
    check ((closed is null) = (actor is null) and (closed is null) = (outcome is null)),
    check (outcome <> 'SEND_BACK' or length(btrim(reason)) > 0)
);
create unique index review_step_open on app.review_step (number) where closed is null;
create index review_step_due on app.review_step (due) where closed is null;
create index review_step_asked on app.review_step (asked_group, number);
create index review_step_waiting on app.review_step (opened) where closed is null;

create function app.close_review_step_once() returns trigger language plpgsql as $$
begin
    if old.closed is not null then
        raise exception 'A step that is closed stays as it is';
    end if;
    if (new.number, new.round, new.position, new.step, new.asked_group, new.opened)
            is distinct from (old.number, old.round, old.position, old.step, old.asked_group, old.opened)
            or (new.closed is null) = (new.due is not distinct from old.due)
            or (new.closed is null and (new.agency, new.acting_for, new.reason, new.narrowing)
                is distinct from (old.agency, old.acting_for, old.reason, old.narrowing)) then
        raise exception 'An open step is closed or gets another last day, and nothing else is changed of it';
    end if;
    return new;
end $$;
create trigger review_step_closed_once before update on app.review_step
    for each row execute function app.close_review_step_once();
create trigger review_step_kept before delete on app.review_step
    for each row execute function app.refuse_change();

create table app.review_step_item (
    number   text not null,
    round    int  not null,
    position int  not null,
    item     uuid not null,
    outcome  text not null check (outcome in ('APPROVE', 'REFUSE', 'REDIRECT')),
    reason   text check (outcome = 'APPROVE' or length(btrim(reason)) > 0),
    primary key (number, round, position, item),
    foreign key (number, round, position) references app.review_step,
    foreign key (number, item) references app.review_item
);
create trigger review_step_item_append_only before update or delete on app.review_step_item
    for each row execute function app.refuse_change();

-- the cases in which one of these groups was asked; other modules ask by this name and know none of the tables
create function app.cases_asked_of(variadic groups text[]) returns setof text language sql stable as $$
    select number from app.review_step where asked_group = any (groups)
$$;

-- what a person wants to say, and what he had before his eyes, until the task is completed
create table app.review_draft (
    task_id  text        not null,
    actor    text        not null,
    basis    text        not null,
    decision text        not null,
    saved_at timestamptz not null,
    primary key (task_id, actor)
);

-- whether that task of the engine still waits for somebody: a draft is of no use without it
create function app.is_open_task(task text) returns boolean language sql stable as $$
    select exists (select from camunda.act_ru_task where id_ = task)
$$;

grant select, insert on app.review_case, app.review_subject, app.review_item, app.review_step, app.review_step_item
    to ${runtime-role};
grant update (agency, due, closed, actor, acting_for, outcome, reason, narrowing) on app.review_step to ${runtime-role};
grant select, insert, update, delete on app.review_draft to ${runtime-role};
