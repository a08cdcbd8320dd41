-- What a record needs and does not have, by the names of the fields: written with the record, so that an agency's list of
-- those that need most is one index, however many records there are.
alter table app.record_projection add column missing text[] not null default '{}';
alter table app.record_projection
    add column missing_count integer generated always as (cardinality(missing)) stored;
create index record_projection_missing on app.record_projection (managing_agency, missing_count, record_id);

-- That somebody looked at a field of the own record and found it right. No value: what the field held then stands in the
-- record and its history.
create table app.record_confirmation (
    id           bigint      generated always as identity primary key,
    record_id    uuid        not null references app.record,
    field        text        not null,
    account      text        not null,
    confirmed_at timestamptz not null
);
create index record_confirmation_field on app.record_confirmation (record_id, field, confirmed_at);

create trigger record_confirmation_append_only before update or delete on app.record_confirmation
    for each row execute function app.refuse_change();
create trigger record_confirmation_no_truncate before truncate on app.record_confirmation
    for each statement execute function app.refuse_change();
grant select, insert on app.record_confirmation to ${runtime-role};
