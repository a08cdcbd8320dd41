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
    decision         uuid        not null references app.written_decision,
    given_at         timestamptz not null,
    end_kind         text check (end_kind in ('CONSENT_WITHDRAWN', 'BASIS_ENDED', 'REVOKED')),
    ended_at         timestamptz,
    ended_by         text,
    end_reason       text,
    check ((end_kind is null) = (ended_at is null) and (end_kind is null) = (ended_by is null)),
    unique (request, record_id)
);
create index access_grant_recipient on app.access_grant (recipient, given_at, id);
create index access_grant_granted_by on app.access_grant (granted_by, given_at, id);
create index access_grant_record on app.access_grant (record_id);

-- What a grant rests on: a consent, a certification, a decision, a mandate. When one of them ends, the grant ends.
create table app.grant_basis (
    grant_id  uuid not null references app.access_grant,
    kind      text not null check (kind in
        ('CONSENT', 'CERTIFICATION', 'STANDING_DECISION', 'AGENCY_DECISION', 'MANDATE')),
    -- the number or id by which whoever keeps it knows it
    reference text not null check (reference <> ''),
    from_day  date,
    until_day date not null check (until_day >= from_day),
    ended_at  timestamptz,
    primary key (grant_id, kind, reference)
);
create index grant_basis_reference on app.grant_basis (kind, reference);

-- an ended grant stays ended, and so does what it rested on
create function app.refuse_to_revive() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null then
        raise exception '% has ended', tg_table_name using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger access_grant_ends_once before update on app.access_grant
    for each row execute function app.refuse_to_revive();
create trigger grant_basis_ends_once before update on app.grant_basis
    for each row execute function app.refuse_to_revive();

-- no grant rests on nothing, and none outlives what it rests on
create function app.refuse_groundless_grant() returns trigger language plpgsql as $$
declare
    first_end date := (select min(until_day) from app.grant_basis where grant_id = new.id);
begin
    if first_end is null then
        raise exception 'grant % rests on nothing', new.id using errcode = 'insufficient_privilege';
    end if;
    if new.to_day > first_end then
        raise exception 'grant % outlives what it rests on', new.id using errcode = 'insufficient_privilege';
    end if;
    return null;
end $$;
create constraint trigger access_grant_rests_on_something after insert on app.access_grant
    deferrable initially deferred for each row execute function app.refuse_groundless_grant();

grant select, insert on app.access_grant, app.grant_basis to ${runtime-role};
grant update (end_kind, ended_at, ended_by, end_reason) on app.access_grant to ${runtime-role};
grant update (ended_at) on app.grant_basis to ${runtime-role};
