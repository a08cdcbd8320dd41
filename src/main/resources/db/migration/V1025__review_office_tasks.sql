-- When whoever has a task looked at it last; of no use once the task is over.
create table app.review_touch (
    task_id    text        primary key,
    account    text        not null,
    touched_at timestamptz not null
);
grant select, insert, update, delete on app.review_touch to ${runtime-role};

-- A task that went from one to another without the one asking for it: back to all, or handed on by a leader.
create table app.review_task_move (
    id       bigint      generated always as identity primary key,
    task_id  text        not null,
    number   text        not null,
    step     text        not null,
    agency   text        not null references app.agency,
    kind     text        not null check (kind in ('RETURNED', 'TAKEN_BACK', 'HANDED_ON')),
    moved_at timestamptz not null,
    -- the leader; none for what the system did
    leader   text        check ((leader is null) = (kind = 'RETURNED')),
    had_by   text        check (had_by is not null or kind = 'HANDED_ON'),
    given_to text        check ((given_to is null) = (kind <> 'HANDED_ON')),
    reason   text        check ((reason is null) = (kind = 'RETURNED') and reason <> '')
);
create index review_task_move_number on app.review_task_move (number, moved_at);
create trigger review_task_move_append_only before update or delete on app.review_task_move
    for each row execute function app.refuse_change();
grant select, insert on app.review_task_move to ${runtime-role};
