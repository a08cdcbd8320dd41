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
create index access_request_requester on app.access_request (requester, submitted_at desc);

-- One row per person asked about; those of one deciding agency make a part that is decided together.
create table app.access_part (
    request         text not null references app.access_request,
    record_id       uuid not null,
    position        int  not null,
    part            int  not null,
    subject         text not null,
    managing_agency text not null references app.agency,
    deciding_agency text not null references app.agency,
    consent         uuid not null,
    consent_number  text not null,
    stage           text not null,
    reason          text,
    decision        uuid,
    primary key (request, record_id)
);
create unique index access_part_consent on app.access_part (consent);

-- What a recipient may read. Given whole, and then only ended: nothing of it is ever widened.
create table app.access_grant (
    id               uuid primary key,
    request          text        not null references app.access_request,
    record_id        uuid        not null,
    recipient        text        not null,
    recipient_agency text        not null references app.agency,
    granted_by       text        not null references app.agency,
    purpose          text        not null,
    fields           text[]      not null check (cardinality(fields) > 0),
    forms_of_use     text[]      not null check (cardinality(forms_of_use) > 0),
    channel          text,
    from_day         date        not null,
    to_day           date        not null check (to_day >= from_day),
    decision         uuid        not null,
    consent          uuid        not null,
    given_at         timestamptz not null,
    end_kind         text check (end_kind in ('CONSENT_WITHDRAWN', 'REVOKED')),
    ended_at         timestamptz,
    ended_by         text,
    end_reason       text,
    check ((end_kind is null) = (ended_at is null) and (end_kind is null) = (ended_by is null)),
    unique (request, record_id)
);
create index access_grant_recipient on app.access_grant (recipient, given_at desc);
create index access_grant_granted_by on app.access_grant (granted_by, given_at desc);
create index access_grant_record on app.access_grant (record_id);
create index access_grant_consent on app.access_grant (consent);

-- an ended grant stays ended
create function app.refuse_to_revive() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null then
        raise exception '% has ended', tg_table_name using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger access_grant_ends_once before update on app.access_grant
    for each row execute function app.refuse_to_revive();

grant usage on sequence app.access_request_number to ${runtime-role};
grant select, insert on app.access_request, app.access_part, app.access_grant to ${runtime-role};
grant update (status, closed_at, version) on app.access_request to ${runtime-role};
grant update (stage, reason, decision) on app.access_part to ${runtime-role};
grant update (end_kind, ended_at, ended_by, end_reason) on app.access_grant to ${runtime-role};
