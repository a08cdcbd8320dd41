-- Accounts are closed, never deleted: decisions and the log go on naming them.
create table app.account (
    id          text primary key check (id ~ '^[a-z][a-z0-9._-]{0,62}$'),
    password    text not null,
    family_name text not null,
    given_name  text not null,
    full_name   text not null generated always as (family_name || ' ' || given_name) stored,
    email       text not null,
    closed_at   timestamptz,
    -- somebody asked for a new password: the request, and the hash of the secret that stands in the mail only
    reset_id    uuid,
    reset_hash  text check (reset_hash ~ '^[0-9a-f]{64}$'),
    reset_until timestamptz,
    check ((reset_hash is null) = (reset_until is null))
);
create unique index account_reset on app.account (reset_id) where reset_id is not null;
create unique index account_reset_hash on app.account (reset_hash) where reset_hash is not null;
-- each start asks for known passwords and for domains that nobody owns
create index account_password on app.account using hash (password);
create index account_domain on app.account (reverse(lower(email)) text_pattern_ops);
grant select, insert, update on app.account to ${runtime-role};

-- Who is what, where and between which days; both days count.
create table app.appointment (
    id         bigint generated always as identity primary key,
    account    text    not null references app.account,
    role       text    not null check (role in (
        'OFFICIAL', 'VERIFIER', 'REVIEWER', 'APPROVER', 'CLERK', 'AUDITOR', 'ADMINISTRATOR')),
    agency     text references app.agency,
    leader     boolean not null default false,
    -- in which capacity and under which title somebody signs the papers of the agency: lines divided by ' / ', e.g.
    -- KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC
    signs_as   text check (signs_as <> ''),
    valid_from date    not null,
    valid_to   date,
    check (valid_to >= valid_from),
    check (signs_as is null or role = 'OFFICIAL'),
    -- auditors and administrators are appointed for the whole country
    check ((agency is null) = (role in ('AUDITOR', 'ADMINISTRATOR'))),
    -- one leads where one works
    check (not leader or role = 'OFFICIAL'),
    unique nulls not distinct (account, role, agency, valid_from)
);
create index appointment_holders on app.appointment (agency, role);
grant select, insert, update on app.appointment to ${runtime-role};

-- What somebody has typed into a form of the pages and not sent yet, locked with a key of the account.
create table app.typed_form (
    account  text        not null references app.account,
    id       uuid        not null,
    path     text        not null,
    content  bytea       not null,
    saved_at timestamptz not null,
    primary key (account, id)
);
create index typed_form_age on app.typed_form (saved_at);
grant select, insert, update, delete on app.typed_form to ${runtime-role};

-- A form that came when its session was over, until its typist signs in again; the key is in his browser only.
create table app.held_form (
    id      text        primary key,
    content bytea       not null,
    held_at timestamptz not null
);
create index held_form_age on app.held_form (held_at);
grant select, insert, update, delete on app.held_form to ${runtime-role};

-- Failed sign-ins of the last day, shared by all nodes. What was typed as a name may be a password: only its hash is kept.
create table app.sign_in_failure (
    id           bigint generated always as identity primary key,
    account_hash text        not null,
    address      text        not null,
    at           timestamptz not null
);
create index sign_in_failure_account on app.sign_in_failure (account_hash, at);
create index sign_in_failure_address on app.sign_in_failure (address, at);
create index sign_in_failure_age on app.sign_in_failure (at);
grant select, insert, delete on app.sign_in_failure to ${runtime-role};

-- The browsers in which an account was signed in to: there its right password is never refused. Of the token that a
-- browser keeps only the hash; failures since the account was signed in to there last.
create table app.sign_in_place (
    account    text        not null references app.account,
    token_hash text        not null,
    used_at    timestamptz not null,
    failures   integer     not null default 0,
    primary key (account, token_hash)
);
create index sign_in_place_age on app.sign_in_place (used_at);
grant select, insert, update, delete on app.sign_in_place to ${runtime-role};
