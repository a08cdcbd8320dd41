-- New records on their way: laid out by an office when somebody was recruited, declared by him, decided on. The registry
-- knows a record only when it is approved; before that all that is said of it stands here.
create sequence app.declaration_number;

-- created_by: the officer; account: of whoever was recruited
-- order_…: the decision by which he was
-- due_date: the last day for whoever has it now
create table app.declaration (
    number          text        primary key,
    -- the id that the record will have
    record_id       uuid        not null unique,
    account         text        not null,
    created_by      text        not null check (created_by <> account),
    managing_agency text        not null references app.agency,
    using_agency    text        not null references app.agency,
    deciding_agency text        not null references app.agency,
    status          text        not null check (status in ('DECLARING', 'SUBMITTED', 'IN_VERIFICATION', 'IN_REVIEW',
        'IN_APPROVAL', 'TO_BE_ISSUED', 'APPROVED', 'WITHDRAWN')),
    -- which time it is that he declares
    round           int         not null check (round > 0),
    order_number    text        not null,
    order_date      date        not null,
    order_issuer    text        not null,
    effective_from  date        not null,
    created_at      timestamptz not null,
    due_date        date        not null,
    -- a blind index of the personal number, as long as it is open
    person_digest   bytea,
    closed_at       timestamptz,
    check ((closed_at is null) = (status not in ('APPROVED', 'WITHDRAWN'))),
    check ((closed_at is null) = (person_digest is not null))
);
-- the last word on "one record for each person, and for each account"
create unique index declaration_open_account on app.declaration (account) where closed_at is null;
create unique index declaration_open_person on app.declaration (person_digest) where closed_at is null;
create index declaration_account on app.declaration (account, created_at);
create index declaration_agency on app.declaration (deciding_agency, created_at);
create index declaration_due on app.declaration (due_date) where closed_at is null;

-- Each time that it was submitted.
create table app.declaration_round (
    number       text        not null references app.declaration,
    round        int         not null,
    submitted_at timestamptz not null,
    -- SHA-256 of the words that were attested to
    attestation  text        not null check (attestation ~ '^[0-9a-f]{64}$'),
    primary key (number, round)
);

-- What is said so far: a value of a field, or a row of one. Cells of the value codec, like those of the record; gone when
-- it is approved or withdrawn.
create table app.declaration_value (
    id       uuid        primary key,
    number   text        not null references app.declaration,
    field    text        not null,
    position bigint      not null generated always as identity,
    cell     jsonb       not null,
    saved_at timestamptz not null
);
create index declaration_value_number on app.declaration_value (number, position);

-- What proves it, by the kind of document; the scan of the order, too.
create table app.declaration_proof (
    number   text   not null references app.declaration,
    kind     text   not null,
    evidence uuid   not null references app.evidence,
    position bigint not null generated always as identity,
    primary key (number, kind, evidence)
);
create index declaration_proof_evidence on app.declaration_proof (evidence);

grant usage on sequence app.declaration_number to ${runtime-role};
grant select, insert on app.declaration, app.declaration_round to ${runtime-role};
grant update (status, round, due_date, deciding_agency, person_digest, closed_at) on app.declaration to ${runtime-role};
grant select, insert, delete on app.declaration_value, app.declaration_proof to ${runtime-role};
grant update (cell, saved_at) on app.declaration_value to ${runtime-role};
