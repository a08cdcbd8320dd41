create sequence app.record_update_number;

-- What an agency enters on the strength of a decision: changes of one record, or of several by a list.
-- kind: of update_kinds.csv; none where the fields were named one by one
-- order_…: the decision from outside of this system that ordered the changes
create table app.record_update (
    number          text        primary key,
    kind            text,
    requester       text        not null,
    deciding_agency text        not null references app.agency,
    status          text        not null,
    order_number    text        not null,
    order_date      date        not null,
    order_issuer    text        not null,
    effective_from  date        not null,
    submitted_at    timestamptz not null,
    due_date        date        not null,
    closed_at       timestamptz
);
create index record_update_due on app.record_update (due_date) where closed_at is null;
create index record_update_requester on app.record_update (requester, submitted_at, number);

-- In whose lists it stands beside those of whoever entered it: of the groups that were asked, read from the newest end.
create table app.record_update_asked (
    group_name   text        not null,
    submitted_at timestamptz not null,
    number       text        not null references app.record_update,
    primary key (group_name, submitted_at, number)
);

create table app.record_update_item (
    id              uuid primary key,
    number          text not null references app.record_update,
    position        int  not null,
    record_id       uuid not null,
    field           text not null,
    -- of a row: what is done with it, and which it is; one that comes brings its id
    operation       text check (operation in ('ADD', 'CHANGE', 'END')),
    row_id          uuid check ((row_id is null) = (operation is null)),
    kind            text not null check (kind in ('SUPPLEMENT', 'ADJUSTMENT')),
    -- cells of the value codec, like those of the record
    seen_cell       jsonb not null,
    wanted_cell     jsonb not null,
    status          text not null,
    decision_reason text,
    open            boolean not null,
    -- of a list: its turn has come, and what was approved stands on the record
    recorded        boolean not null default false
);
create index record_update_item_number on app.record_update_item (number, position);
create index record_update_item_record on app.record_update_item (record_id, status);
-- the last word on "one open update of a field, or of a row"
create unique index record_update_item_open on app.record_update_item (record_id, field) where open and row_id is null;
create unique index record_update_item_open_row on app.record_update_item (row_id) where open;

create table app.record_update_evidence (
    number   text not null references app.record_update,
    evidence uuid not null references app.evidence,
    position int  not null,
    primary key (number, evidence)
);
create index record_update_evidence_evidence on app.record_update_evidence (evidence);

grant usage on sequence app.record_update_number to ${runtime-role};
grant select, insert on app.record_update, app.record_update_asked, app.record_update_item, app.record_update_evidence
    to ${runtime-role};
grant update (status, due_date, closed_at) on app.record_update to ${runtime-role};
grant update (status, decision_reason, open, recorded) on app.record_update_item to ${runtime-role};
