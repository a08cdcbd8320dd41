-- What a recipient may read. Given whole, and then only ended: nothing of it is ever widened.
create table app.access_grant (
    id               uuid primary key,
    request          text        not null,
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
    -- nothing is granted without the consent and the written decision on which it rests
    decision         uuid        not null references app.written_decision,
    consent          uuid        not null references app.consent,
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

grant select, insert on app.access_grant to ${runtime-role};
grant update (end_kind, ended_at, ended_by, end_reason) on app.access_grant to ${runtime-role};
