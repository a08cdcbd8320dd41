-- People are found by their whole name, written with or without diacritics. One function folds what is stored and what
-- is asked for, so that the two never differ; it needs no extension and no locale.
create function app.folded(text) returns text
    language sql immutable strict parallel safe
    return btrim(regexp_replace(
        lower(translate(regexp_replace(normalize($1, NFD), U&'[\0300-\036F]', '', 'g'), U&'\0110\0111', 'DD')),
        '\s+', ' ', 'g'));

-- The year of a date or partial date; none of anything else.
create function app.year_of(text) returns smallint
    language sql immutable strict parallel safe
    return case when $1 ~ '^[0-9]{4}(-|$)' then left($1, 4)::smallint end;

-- The registry of officials. A cell holds a value and the day it holds from: {"value": …, "from": …}, or for what only the
-- person's data key opens {"key": …, "locked": …, "from": …}. No SQL looks into them but the projection's.
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
create index record_agency_agency on app.record_agency (agency, kind);

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
create sequence app.field_change_number;
create table app.field_change (
    -- taken before the row is written: locked cells are bound to it
    id          bigint primary key,
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

-- What records are searched and counted by, out of fields that are not locked; written with the record. The agencies are
-- those of the latest statement.
create table app.record_projection (
    record_id              uuid primary key references app.record,
    managing_agency        text,
    using_agency           text,
    staff_kind             text,
    sex                    text,
    birth_year             smallint,
    grade                  text,
    highest_degree         text,
    political_theory_level text,
    recruited_year         smallint
);
create index record_projection_managing on app.record_projection (managing_agency, record_id);
create index record_projection_using on app.record_projection (using_agency, record_id);
create index record_projection_grade on app.record_projection (grade);

-- Identity numbers are locked; by a keyed hash of one a record is found all the same, by no part of it.
create table app.record_identity_number (
    record_id uuid  not null references app.record,
    field     text  not null,
    digest    bytea not null check (octet_length(digest) = 32),
    primary key (record_id, field)
);
create index record_identity_number_digest on app.record_identity_number (digest, field);

-- nothing of a record is ever deleted, and whose it is never changes
grant select, insert on app.record, app.record_agency, app.record_row, app.field_change, app.record_projection,
    app.record_identity_number to ${runtime-role};
grant usage on sequence app.field_change_number to ${runtime-role};
grant update (name, version, fields) on app.record to ${runtime-role};
grant update (valid_to) on app.record_agency to ${runtime-role};
-- what a row of a repeating field holds may change, with a line of the history that names it
grant update (cell, position) on app.record_row to ${runtime-role};
grant update on app.record_projection to ${runtime-role};
grant update (digest), delete on app.record_identity_number to ${runtime-role};
