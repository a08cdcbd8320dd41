-- The log. Append-only by rights (the runtime role may only insert and read) and by triggers (the owner may not either).
create table app.audit_event (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    actor      text,
    agency     text,
    action     text        not null,
    record_id  uuid,
    fields     text[]      not null default '{}',
    reference  text,
    purpose    text,
    outcome    text        not null check (outcome in ('DONE', 'REFUSED')),
    channel    text        not null,
    address    text,
    -- a reading of somebody else's data names the grant and the written decision that allowed it
    grant_id    uuid,
    decision_id uuid,
    -- whether the data were looked at, taken away as a file or printed
    form       text
);
create index audit_event_record on app.audit_event (record_id, at) where record_id is not null;
create index audit_event_actor on app.audit_event (actor, at);
create index audit_event_grant on app.audit_event (grant_id, at) where grant_id is not null;

create trigger audit_event_append_only before update or delete on app.audit_event
    for each row execute function app.refuse_change();
create trigger audit_event_no_truncate before truncate on app.audit_event
    for each statement execute function app.refuse_change();

grant select, insert on app.audit_event to ${runtime-role};
