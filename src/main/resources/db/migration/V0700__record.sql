-- People are found by their whole name, written with or without diacritics. One function folds what is stored and what
-- is asked for, so that the two never differ; it needs no extension and no locale.
create function app.folded(text) returns text
    language sql immutable strict parallel safe
    return btrim(regexp_replace(
        lower(translate(regexp_replace(normalize($1, NFD), U&'[\0300-\036F]', '', 'g'), U&'\0110\0111', 'DD')),
        '\s+', ' ', 'g'));

-- The registry of officials. Cells hold the codec's text and the day it holds from; no SQL looks into them.
-- account: the holder's account, by name only; most officials have none yet
-- name: the full name at birth again, for lists; written by the same change as the field
create table app.record (
    id      uuid primary key,
    account text unique,
    secrecy text   not null default 'normal',
    name    text   not null,
    version bigint not null default 0,
    fields  jsonb  not null default '{}',
    folded_name text generated always as (app.folded(name)) stored
);
create index record_folded_name on app.record (folded_name, id);

-- Who manages the record and where its holder works: facts with dates. Of two that cover a day the later statement counts.
create table app.record_agency (
    id         bigint generated always as identity primary key,
    record_id  uuid not null references app.record,
    kind       text not null check (kind in ('MANAGING', 'USING')),
    agency     text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from)
);
create index record_agency_record on app.record_agency (record_id, kind);

-- The rows of repeating fields.
create table app.record_row (
    id        uuid primary key,
    record_id uuid  not null references app.record,
    field     text  not null,
    position  int   not null,
    cell      jsonb not null
);
create index record_row_record on app.record_row (record_id, field, position);

-- What every field held before, and who changed it by which decision. Append-only by rights and by triggers.
create table app.field_change (
    id          bigint generated always as identity primary key,
    record_id   uuid        not null references app.record,
    field       text        not null,
    row_id      uuid,
    old_cell    jsonb,
    new_cell    jsonb       not null,
    valid_from  date        not null,
    recorded_at timestamptz not null,
    -- the number of the written decision; beside it the decision itself and the request
    decision    text        not null,
    decision_id uuid,
    request     text,
    proposer    text
);
create index field_change_field on app.field_change (record_id, field, id);

create trigger field_change_append_only before update or delete on app.field_change
    for each row execute function app.refuse_change();
create trigger field_change_no_truncate before truncate on app.field_change
    for each statement execute function app.refuse_change();

-- nothing of a record is ever deleted, and whose it is never changes
grant select, insert on app.record, app.record_agency, app.record_row, app.field_change to ${runtime-role};
grant update (name, version, fields) on app.record to ${runtime-role};
grant update (valid_to) on app.record_agency to ${runtime-role};
