create sequence app.decision_change_number;

-- That a written decision shall be taken back, replaced or corrected: proposed by one, decided by others.
-- words: the reason, of a replacement the scope that shall be left, of a correction what the paper says and what it
-- should say; locked with the decision's own key
-- records: whose data the decision tells of
-- shared: the decision is on several people, each of whom reads no more than the own part
create table app.decision_change (
    number          text        primary key,
    decision        uuid        not null references app.written_decision,
    kind            text        not null check (kind in ('REVOKE', 'REPLACE', 'CORRECT')),
    requester       text        not null,
    deciding_agency text        not null references app.agency,
    status          text        not null,
    shared          boolean     not null,
    records         uuid[]      not null check (cardinality(records) > 0),
    words           bytea       not null,
    submitted_at    timestamptz not null,
    due_date        date        not null,
    closed_at       timestamptz
);
-- the last word on "one open change of a decision"
create unique index decision_change_open on app.decision_change (decision) where closed_at is null;
create index decision_change_decision on app.decision_change (decision);
create index decision_change_due on app.decision_change (due_date) where closed_at is null;

grant select, insert, update (status, due_date, closed_at) on app.decision_change to ${runtime-role};
grant usage on sequence app.decision_change_number to ${runtime-role};
