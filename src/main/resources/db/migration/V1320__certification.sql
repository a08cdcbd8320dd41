-- Whether what somebody asks for lies within the function of his agency, and what its leaders said.
create sequence app.certification_number;

create table app.certification (
    number           text primary key,
    -- one for a request, whoever it is about and however many agencies decide on it
    request          text        not null unique,
    requester        text        not null,
    recipient_agency text        not null references app.agency,
    -- whose leaders are to certify
    agency           text        not null references app.agency,
    purpose          text        not null,
    purpose_text     text        not null,
    legal_basis      text        not null,
    fields           text[]      not null check (cardinality(fields) > 0),
    forms_of_use     text[]      not null check (cardinality(forms_of_use) > 0),
    from_day         date        not null,
    to_day           date        not null check (to_day >= from_day),
    channel          text,
    asked_at         timestamptz not null,
    -- the group that was asked, and until when; none as long as nobody independent was there
    asked_group      text,
    certify_by       date,
    status           text        not null check (status in ('ASKED', 'CERTIFIED', 'REFUSED', 'LAPSED', 'CANCELLED')),
    certifier        text check (certifier <> requester),
    reason           text,
    closed_at        timestamptz,
    check ((asked_group is null) = (certify_by is null)),
    check ((status = 'ASKED') = (closed_at is null)),
    check ((status in ('CERTIFIED', 'REFUSED')) = (certifier is not null)),
    check (status <> 'REFUSED' or reason is not null),
    check (status not in ('CERTIFIED', 'REFUSED', 'LAPSED') or asked_group is not null)
);
create index certification_due on app.certification (certify_by) where status = 'ASKED';

-- Whom the request is about: none of them certifies.
create table app.certification_subject (
    certification text not null references app.certification,
    record_id     uuid not null,
    account       text,
    position      int  not null,
    primary key (certification, record_id)
);

-- A word is said once, by somebody whom the request is not about.
create function app.refuse_second_certification() returns trigger language plpgsql as $$
begin
    if old.status <> 'ASKED' then
        raise exception '% cannot become %', old.status, new.status using errcode = 'insufficient_privilege';
    end if;
    if exists (select from app.certification_subject s where s.certification = new.number and s.account = new.certifier) then
        raise exception 'nobody certifies what is about himself' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger certification_said_once before update on app.certification
    for each row execute function app.refuse_second_certification();

create trigger certification_subject_append_only before update or delete on app.certification_subject
    for each row execute function app.refuse_change();
create trigger certification_subject_no_truncate before truncate on app.certification_subject
    for each statement execute function app.refuse_change();

grant usage on sequence app.certification_number to ${runtime-role};
grant select, insert on app.certification, app.certification_subject to ${runtime-role};
grant update (status, asked_group, certify_by, certifier, reason, closed_at) on app.certification to ${runtime-role};
