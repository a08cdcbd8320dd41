-- Of each change of a record: whether those who had been shown the old value were told. The database writes the row with
-- the change, so that no change is ever forgotten and none waits for it; the application tells, and says when.
-- since: from when on the old value stood there; whoever looked before was shown another one
create table app.change_telling (
    change_id   bigint      primary key,
    record_id   uuid        not null references app.record,
    field       text        not null,
    since       timestamptz,
    recorded_at timestamptz not null,
    -- what ordered the change: one decision changes several fields, of which one is told at once
    decision    text        not null,
    request     text,
    -- who needs not be told: the person himself, and who asked for it
    holder      text,
    proposer    text,
    told_at     timestamptz,
    readers     integer     check (readers >= 0),
    check ((told_at is null) = (readers is null))
);
create index change_telling_waiting on app.change_telling (change_id) where told_at is null;

create function app.remember_to_tell() returns trigger language plpgsql as $$
begin
    insert into app.change_telling (change_id, record_id, field, since, recorded_at, decision, request, holder, proposer)
    values (new.id, new.record_id, new.field,
        (select c.recorded_at from app.field_change c
            where c.record_id = new.record_id and c.field = new.field and c.id < new.id
                and (c.decision, c.request) is distinct from (new.decision, new.request)
            order by c.id desc limit 1),
        new.recorded_at, new.decision, new.request,
        (select r.account from app.record r where r.id = new.record_id), new.proposer);
    return null;
end $$;
create trigger field_change_is_told after insert on app.field_change
    for each row execute function app.remember_to_tell();

-- Who was told of what: one row for each reader and occasion, however many fields it changed. Names of fields, no values.
create table app.change_notice (
    id        bigint      generated always as identity primary key,
    account   text        not null,
    record_id uuid        not null references app.record,
    -- the first change of the occasion
    change_id bigint      not null references app.change_telling,
    fields    text[]      not null check (cardinality(fields) > 0),
    told_at   timestamptz not null,
    unique (change_id, account)
);
create index change_notice_account on app.change_notice (account, told_at, id);

create trigger change_notice_append_only before update or delete on app.change_notice
    for each row execute function app.refuse_change();
create trigger change_notice_no_truncate before truncate on app.change_notice
    for each statement execute function app.refuse_change();

grant select, insert, update (told_at, readers) on app.change_telling to ${runtime-role};
grant select, insert on app.change_notice to ${runtime-role};
