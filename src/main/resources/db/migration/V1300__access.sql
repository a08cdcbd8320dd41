-- Requests to read somebody else's data, and what came of them.
create sequence app.access_request_number;

create table app.access_request (
    number           text primary key,
    requester        text        not null,
    recipient_agency text        not null references app.agency,
    door             text        not null,
    purpose          text        not null,
    purpose_text     text        not null,
    legal_basis      text        not null,
    fields           text[]      not null check (cardinality(fields) > 0),
    forms_of_use     text[]      not null check (cardinality(forms_of_use) > 0),
    from_day         date        not null,
    to_day           date        not null check (to_day >= from_day),
    channel          text,
    status           text        not null,
    submitted_at     timestamptz not null,
    closed_at        timestamptz,
    version          bigint      not null
);
create index access_request_requester on app.access_request (requester, submitted_at desc, number desc);

-- One row per person asked about; those of one deciding agency make a part that is decided together.
create table app.access_part (
    request         text not null references app.access_request,
    record_id       uuid not null,
    position        int  not null,
    part            int  not null,
    -- the account of the record's holder, where there is one
    subject         text,
    managing_agency text not null references app.agency,
    deciding_agency text not null references app.agency,
    -- the number of the question asked at the door's gate; none where the door has no gate
    question        text unique,
    stage           text not null,
    -- whether the part has come as far as its reviewers
    reviewed        boolean not null default false,
    reason          text,
    decision        uuid references app.written_decision,
    primary key (request, record_id)
);

-- who is asked about sees the own question and not the request, whatever groups he belongs to
create index access_part_subject on app.access_part (subject, request);

-- Which parts were put to which group: the lists of reviewers, each read from its newest end.
create table app.access_asked (
    group_name   text        not null,
    submitted_at timestamptz not null,
    request      text        not null references app.access_request,
    part         int         not null,
    requester    text        not null,
    primary key (group_name, submitted_at, request, part)
);
create index access_asked_request on app.access_asked (request);

grant usage on sequence app.access_request_number to ${runtime-role};
grant select, insert on app.access_request, app.access_part, app.access_asked to ${runtime-role};
grant update (status, closed_at, version) on app.access_request to ${runtime-role};
grant update (stage, reviewed, reason, decision) on app.access_part to ${runtime-role};
