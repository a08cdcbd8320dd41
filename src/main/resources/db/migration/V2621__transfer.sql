create sequence app.transfer_number;

-- That a record goes to another managing agency: decided by the one that has it, then by the one that gets it.
-- order_…: the decision from outside of this system by which the person goes there
-- asked, accept_by: whose people at the receiving agency have it, and until when
-- reason: why they do not take it, locked with the key of the record
create table app.transfer (
    number           text        primary key,
    requester        text        not null,
    deciding_agency  text        not null references app.agency,
    record_id        uuid        not null,
    subject          text,
    from_agency      text        not null references app.agency,
    to_agency        text        not null references app.agency,
    receiving_agency text        not null references app.agency,
    using_agency     text        not null references app.agency,
    from_day         date        not null,
    order_number     text        not null,
    order_date       date        not null,
    order_issuer     text        not null,
    status           text        not null,
    submitted_at     timestamptz not null,
    due_date         date        not null,
    released_at      timestamptz,
    asked            text references app.agency,
    accept_by        date,
    answered_by      text,
    answered_for     text,
    answered_agency  text references app.agency,
    answered_at      timestamptz,
    accepted         boolean,
    reason           bytea,
    closed_at        timestamptz,
    check (from_agency <> to_agency),
    check (subject is distinct from requester),
    check ((asked is null) = (accept_by is null) and (asked is null or released_at is not null)),
    check ((answered_by is null) = (answered_at is null) and (answered_by is null) = (accepted is null)
        and (answered_by is null) = (answered_agency is null)),
    check ((reason is not null) = (accepted is not distinct from false)),
    -- both sides decide, neither of them whoever proposed it nor the person
    check (answered_by is null or (answered_by <> requester and answered_by is distinct from subject))
);
-- the last word on "one open transfer of a record"
create unique index transfer_one on app.transfer (record_id) where closed_at is null;
create index transfer_sending on app.transfer (deciding_agency, submitted_at, number);
create index transfer_receiving on app.transfer (receiving_agency, submitted_at, number);
create index transfer_requester on app.transfer (requester, submitted_at, number);
create index transfer_subject on app.transfer (subject, submitted_at, number);

create table app.transfer_evidence (
    number   text not null references app.transfer,
    evidence uuid not null references app.evidence,
    position int  not null,
    primary key (number, evidence)
);
create index transfer_evidence_evidence on app.transfer_evidence (evidence);

grant usage on sequence app.transfer_number to ${runtime-role};
grant select, insert on app.transfer, app.transfer_evidence to ${runtime-role};
-- whose record, from where to where, from when and by what decision stays as it was proposed
grant update (deciding_agency, status, due_date, released_at, asked, accept_by, answered_by, answered_for, answered_agency,
    answered_at, accepted, reason, closed_at) on app.transfer to ${runtime-role};
