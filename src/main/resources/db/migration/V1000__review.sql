-- The journey of a request through the responsible agency. The domain rows are the truth; the engine carries numbers.
create table app.review_case (
    number          text primary key,
    requester       text not null,
    deciding_agency text not null references app.agency,
    -- the engine groups that were asked, once their step was reached
    verifying_group text,
    approving_group text
);
create index review_case_verifying on app.review_case (verifying_group);
create index review_case_approving on app.review_case (approving_group);

-- a case may be about several people
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

-- one word per request and step: the unique key is the last guard against deciding twice
create table app.review_opinion (
    number text        not null references app.review_case,
    step   text        not null check (step in ('VERIFY', 'APPROVE')),
    actor  text        not null,
    agency text        not null,
    at     timestamptz not null,
    -- what the reviewer took away from what was asked
    narrowing text,
    primary key (number, step)
);
create table app.review_opinion_item (
    number  text not null,
    step    text not null,
    item    uuid not null,
    outcome text not null check (outcome in ('APPROVE', 'REFUSE', 'REDIRECT')),
    reason  text check (outcome = 'APPROVE' or length(btrim(reason)) > 0),
    primary key (number, step, item),
    foreign key (number, step) references app.review_opinion,
    foreign key (number, item) references app.review_item
);
create trigger review_opinion_append_only before update or delete on app.review_opinion
    for each row execute function app.refuse_change();
create trigger review_opinion_item_append_only before update or delete on app.review_opinion_item
    for each row execute function app.refuse_change();

-- what a reviewer has seen and wants to say, until the task is completed
create table app.review_draft (
    task_id  text not null,
    actor    text not null,
    basis    text not null,
    decision text,
    saved_at timestamptz not null,
    primary key (task_id, actor)
);

grant select, insert on app.review_case, app.review_subject, app.review_item, app.review_opinion, app.review_opinion_item to ${runtime-role};
grant update (verifying_group, approving_group) on app.review_case to ${runtime-role};
grant select, insert, update on app.review_draft to ${runtime-role};
