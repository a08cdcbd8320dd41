-- Raised by every table that only grows.
-- a table with partitions gives its name as the argument: its triggers run on one of them
create function app.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', coalesce(tg_argv[0], tg_table_name) using errcode = 'insufficient_privilege';
end $$;

-- First answers by idempotency key: the same key and body get the same answer again.
create table app.idempotency (
    account      text        not null,
    key          text        not null,
    request_hash text        not null,
    status       integer     not null,
    media_type   text,
    location     text,
    body         bytea       not null,
    answered_at  timestamptz not null,
    primary key (account, key)
);
create index idempotency_age on app.idempotency (answered_at);
grant select, insert, delete on app.idempotency to ${runtime-role};

-- Data files that were loaded, by the hash of their content: loading the same file twice does nothing.
create table app.loaded_file (
    name      text primary key,
    sha256    text        not null,
    loaded_at timestamptz not null
);
grant select, insert, update on app.loaded_file to ${runtime-role};

-- The sets of models and forms that were deployed, by their number: a node with an older set does not start.
create table app.deployed_models (
    version     integer     primary key check (version > 0),
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    deployed_at timestamptz not null
);
grant select, insert, update (sha256, deployed_at) on app.deployed_models to ${runtime-role};

-- Which copy of the database this is: the server's number, its timeline and the database's number on it. Each is another
-- one after a restore: a dump goes to another server or database, a copy of the files to another timeline.
create function app.present_copy() returns text language sql set search_path = pg_catalog, pg_temp as $$
    select s.system_identifier || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8) || '/' || d.oid
    from pg_control_system() s, pg_database d where d.datname = current_database()
$$;

-- The copies that were admitted, the last one by now. On any other the application does not start; the owner alone admits
-- one.
create table app.database_copy (
    position    integer     generated always as identity primary key,
    copy        text        not null,
    admitted_at timestamptz not null,
    admitted_by text
);
insert into app.database_copy (copy, admitted_at) values (app.present_copy(), now());
create trigger database_copy_append_only before update or delete on app.database_copy
    for each row execute function app.refuse_change();
grant select on app.database_copy to ${runtime-role};

-- Spring Session's own tables.
create table app.spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index spring_session_ix1 on app.spring_session (session_id);
create index spring_session_ix2 on app.spring_session (expiry_time);
create index spring_session_ix3 on app.spring_session (principal_name);
create table app.spring_session_attributes (
    session_primary_id char(36)     not null references app.spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on app.spring_session, app.spring_session_attributes to ${runtime-role};

-- The keys of the keyset, which lies outside the database, that are in use here; each with a text locked by it, so that
-- a keyset that does not fit is known at the start.
create table app.key_encryption_key (
    id          bigint      primary key,
    proof       bytea       not null,
    index_proof bytea       not null,
    since       timestamptz not null
);

-- The keys of the values, wrapped by one of those. An erased one leaves its row and never comes back.
create table app.data_key (
    id           uuid        primary key,
    -- whose values it locks: a record's, a document's, a paper's
    kind         text        not null,
    owner        uuid        not null,
    wrapped      bytea,
    wrapped_with bigint      references app.key_encryption_key,
    made_at      timestamptz not null,
    erased_at    timestamptz,
    check ((wrapped is null) = (erased_at is not null)),
    check ((wrapped is null) = (wrapped_with is null))
);
create unique index data_key_owner on app.data_key (kind, owner) where wrapped is not null;
create index data_key_wrapped_with on app.data_key (wrapped_with);
create trigger data_key_erased_for_good before update on app.data_key
    for each row when (old.erased_at is not null) execute function app.refuse_change();

grant select, insert, delete on app.key_encryption_key to ${runtime-role};
grant select, insert, update (wrapped, wrapped_with, erased_at) on app.data_key to ${runtime-role};

-- How often a caller did what is limited, counted for all nodes together: the buckets of Bucket4j by the hash of limit
-- and caller. Unlogged: after a crash of the server everybody starts with a full bucket.
create unlogged table app.throttle (
    id         bigint primary key,
    state      bytea,
    expires_at bigint
);
create index throttle_expired on app.throttle (expires_at);
grant select, insert, update, delete on app.throttle to ${runtime-role};
