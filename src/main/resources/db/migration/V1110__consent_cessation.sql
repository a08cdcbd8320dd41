-- A consent of whose request nothing is granted ends with the request: nobody reads by it any more.
do $$
declare
    old record;
begin
    for old in select conname from pg_constraint
            where conrelid = 'app.consent'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%status%' loop
        execute format('alter table app.consent drop constraint %I', old.conname);
    end loop;
end $$;
alter table app.consent
    add constraint consent_status_check check (status in
        ('ASKED', 'GIVEN', 'PARTLY_GIVEN', 'REFUSED', 'LAPSED', 'CANCELLED', 'WITHDRAWN', 'ENDED')),
    add constraint consent_agreed_check check
        ((status in ('GIVEN', 'PARTLY_GIVEN', 'WITHDRAWN', 'ENDED')) = (cardinality(agreed_fields) > 0)),
    add constraint consent_until_check check
        ((status in ('GIVEN', 'PARTLY_GIVEN', 'WITHDRAWN', 'ENDED')) = (until_day is not null)),
    add constraint consent_answered_check check
        ((status in ('GIVEN', 'PARTLY_GIVEN', 'WITHDRAWN', 'ENDED', 'REFUSED')) = (answered_at is not null)),
    add constraint consent_closed_check check
        ((status in ('LAPSED', 'CANCELLED', 'ENDED')) = (closed_at is not null)),
    add constraint consent_withdrawn_check check ((status = 'WITHDRAWN') = (withdrawn_at is not null));

-- An answer is given once; after it a consent can only be withdrawn or end, and nothing of it becomes wider.
create or replace function app.refuse_second_answer() returns trigger language plpgsql as $$
begin
    if old.status = 'ASKED' and new.status not in ('WITHDRAWN', 'ENDED') and new.answer_by >= old.answer_by then
        return new;
    end if;
    if old.status in ('GIVEN', 'PARTLY_GIVEN') and new.status in ('WITHDRAWN', 'ENDED')
        and (new.agreed_fields, new.until_day, new.answered_at, new.answer_by)
            = (old.agreed_fields, old.until_day, old.answered_at, old.answer_by) then
        return new;
    end if;
    raise exception '% cannot become %', old.status, new.status using errcode = 'insufficient_privilege';
end $$;

-- After a withdrawal of a consent under which something was granted: who is asked to say that use has stopped and copies
-- are gone, and what he said. Confirmed once.
create table app.consent_cessation (
    consent      uuid primary key references app.consent,
    opened_at    timestamptz not null,
    due          date        not null,
    -- the approvers who are asked beside the recipient, or instead of him; none as long as he alone is asked
    agency       text references app.agency,
    escalated_at timestamptz,
    confirmed_at timestamptz,
    confirmed_by text,
    -- the agency for which he said it
    confirmed_for text references app.agency,
    stopped_on   date,
    -- locked with the key of the record
    statement    bytea,
    check ((confirmed_at is null) = (confirmed_by is null) and (confirmed_at is null) = (stopped_on is null)),
    check (confirmed_at is not null or (confirmed_for is null and statement is null))
);
create index consent_cessation_due on app.consent_cessation (due) where confirmed_at is null;

create function app.confirm_cessation_once() returns trigger language plpgsql as $$
begin
    if old.confirmed_at is not null then
        raise exception 'A cessation is confirmed once' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger consent_cessation_confirmed_once before update on app.consent_cessation
    for each row execute function app.confirm_cessation_once();
create trigger consent_cessation_kept before delete on app.consent_cessation
    for each row execute function app.refuse_change();

grant select, insert on app.consent_cessation to ${runtime-role};
grant update (due, agency, escalated_at, confirmed_at, confirmed_by, confirmed_for, stopped_on, statement)
    on app.consent_cessation to ${runtime-role};
