-- Files that recipients asked for: everybody of one request, one row a person. Kept for a short time only, so all of it
-- may be deleted.
create table app.grant_export (
    id            uuid        primary key,
    -- the grant that was named; the file holds whatever stood beside it on the same request
    grant_id      uuid        not null references app.access_grant,
    request       text        not null,
    reader        text        not null,
    agency        text        not null references app.agency,
    purpose       text        not null,
    -- through what it was asked for: a grant may hold for one channel only
    channel       text        not null,
    format        text        not null check (format in ('XLSX', 'CSV')),
    language      text        not null,
    -- the columns, in the order of the catalogue
    fields        text[]      not null check (cardinality(fields) > 0),
    total         integer     not null check (total > 0),
    done          integer     not null default 0 check (done between 0 and total),
    state         text        not null check (state in ('RUNNING', 'READY', 'STOPPED', 'FAILED')),
    -- why it was stopped, as a refusal is called
    reason        text        check ((reason is not null) = (state = 'STOPPED')),
    -- who works on it, until when nobody else does, and how often it was begun without getting on
    claim         uuid,
    claimed_until timestamptz,
    tries         integer     not null default 0,
    asked_at      timestamptz not null,
    ended_at      timestamptz check ((ended_at is null) = (state = 'RUNNING')),
    check (state <> 'READY' or done = total)
);
create unique index grant_export_one_at_a_time on app.grant_export (reader, request) where state = 'RUNNING';
create index grant_export_running on app.grant_export (asked_at) where state = 'RUNNING';
create index grant_export_asked on app.grant_export (asked_at);
create index grant_export_reader on app.grant_export (reader, asked_at);

-- Whom it holds, in the order of its rows.
create table app.grant_export_grant (
    export_id uuid    not null references app.grant_export on delete cascade,
    position  integer not null,
    grant_id  uuid    not null references app.access_grant,
    primary key (export_id, position)
);
create index grant_export_grant_grant on app.grant_export_grant (grant_id);

-- Its rows, some in each piece, locked with the key of the file.
create table app.grant_export_piece (
    export_id uuid    not null references app.grant_export on delete cascade,
    position  integer not null,
    bytes     bytea   not null,
    primary key (export_id, position)
);
-- what is locked cannot be compressed
alter table app.grant_export_piece alter column bytes set storage external;

grant select, insert, delete on app.grant_export, app.grant_export_grant, app.grant_export_piece to ${runtime-role};
grant update (done, state, reason, claim, claimed_until, tries, ended_at) on app.grant_export to ${runtime-role};
