create sequence app.correction_number;

create table app.correction (
    number              text primary key,
    record_id           uuid        not null,
    requester           text        not null,
    managing_agency     text        not null references app.agency,
    deciding_agency     text        not null references app.agency,
    status              text        not null,
    -- locked with the key of the record, like the cells of the items
    reason              bytea,
    attestation_version text        not null,
    attestation_hash    text        not null,
    submitted_at        timestamptz not null,
    due_date            date        not null,
    closed_at           timestamptz,
    version             bigint      not null
);
create index correction_due on app.correction (due_date) where closed_at is null;
create index correction_requester on app.correction (requester, submitted_at, number);

-- In whose lists a request stands beside its requester's: those of the groups that were asked. With the moment of its
-- submission, so that each list is read from its newest end.
create table app.correction_asked (
    group_name   text        not null,
    submitted_at timestamptz not null,
    number       text        not null references app.correction,
    primary key (group_name, submitted_at, number)
);

create table app.correction_item (
    id              uuid    primary key,
    correction      text    not null references app.correction,
    position        int     not null,
    record_id       uuid    not null,
    field           text    not null,
    kind            text    not null check (kind in ('SUPPLEMENT', 'ADJUSTMENT')),
    -- cells of the value codec, like those of the record
    seen_cell       jsonb   not null,
    wanted_cell     jsonb   not null,
    status          text    not null,
    decision_reason text,
    open            boolean not null
);
create index correction_item_correction on app.correction_item (correction);
-- the last word on "one open request per field"
create unique index correction_item_open on app.correction_item (record_id, field) where open;
-- what was decided on a field before
create index correction_item_decided on app.correction_item (record_id, field) where not open;

create table app.correction_evidence (
    item     uuid not null references app.correction_item,
    evidence uuid not null references app.evidence,
    position int  not null,
    primary key (item, evidence)
);
create index correction_evidence_evidence on app.correction_evidence (evidence);

grant usage on sequence app.correction_number to ${runtime-role};
grant select, insert on app.correction, app.correction_asked, app.correction_item, app.correction_evidence to ${runtime-role};
grant update (status, due_date, closed_at, version) on app.correction to ${runtime-role};
grant update (status, decision_reason, open) on app.correction_item to ${runtime-role};
