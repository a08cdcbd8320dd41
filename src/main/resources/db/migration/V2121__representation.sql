create sequence app.representation_number;

-- That somebody acts for a person who can give no mandate: proposed by the personnel department, decided by another of it.
-- ground: relation and document, locked with the key of the person's record; end_reason likewise
create table app.representation (
    number          text        primary key,
    requester       text        not null,
    deciding_agency text        not null references app.agency,
    record_id       uuid        not null,
    subject         text        not null,
    representative  text        not null,
    cause           text        not null check (cause in ('DEATH', 'INCAPACITY')),
    kinds           text[]      not null check (cardinality(kinds) > 0),
    ground          bytea       not null,
    from_day        date        not null,
    to_day          date        not null check (to_day >= from_day),
    status          text        not null,
    submitted_at    timestamptz not null,
    due_date        date        not null,
    closed_at       timestamptz,
    end_reason      bytea,
    -- nobody records one for himself
    check (representative <> subject and requester not in (representative, subject))
);
-- the last word on "one open proposal of the same two"
create unique index representation_one on app.representation (record_id, representative) where closed_at is null;
create index representation_of_agency on app.representation (deciding_agency, submitted_at, number);
create index representation_requester on app.representation (requester, submitted_at, number);
create index representation_due on app.representation (due_date) where closed_at is null;

create table app.representation_evidence (
    number   text not null references app.representation,
    evidence uuid not null references app.evidence,
    position int  not null,
    primary key (number, evidence)
);
create index representation_evidence_evidence on app.representation_evidence (evidence);

grant usage on sequence app.representation_number to ${runtime-role};
grant select, insert on app.representation, app.representation_evidence to ${runtime-role};
-- who, for whom, by what paper and how long stays as it was proposed
grant update (status, due_date, closed_at, end_reason) on app.representation to ${runtime-role};
