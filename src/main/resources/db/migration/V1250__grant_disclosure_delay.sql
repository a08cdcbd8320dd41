-- That a person is shown the readings of one request, or of one agency's part of it, only from a later day on.
create table app.disclosure_delay (
    -- also the id of the item by which reviewers decide on it
    id          uuid primary key,
    request     text        not null,
    part        int         not null,
    requester   text        not null,
    -- the agency that decides
    agency      text        not null references app.agency,
    ground      text        not null,
    -- the first day on which they are shown
    release_day date        not null,
    asked_at    timestamptz not null,
    status      text        not null check (status in ('ASKED', 'APPROVED', 'REFUSED', 'CLOSED')),
    decided_at  timestamptz,
    decided_by  text check (decided_by <> requester),
    decision    uuid references app.written_decision,
    released_at timestamptz,
    released_by text check (released_by <> requester),
    told_at     timestamptz,
    unique (request, part),
    check ((status = 'ASKED') = (decided_at is null)),
    check ((status in ('APPROVED', 'REFUSED')) = (decision is not null)),
    check ((decision is null) = (decided_by is null)),
    check ((released_at is null) = (released_by is null)),
    check (released_at is null or status = 'APPROVED')
);
create index disclosure_delay_agency on app.disclosure_delay (agency, asked_at, id);
create index disclosure_delay_untold on app.disclosure_delay (release_day) where status = 'APPROVED' and told_at is null;

-- From whom.
create table app.disclosure_delay_record (
    delay     uuid not null references app.disclosure_delay,
    record_id uuid not null,
    account   text,
    -- the number of what is asked at the gate, such as a certification
    question  text,
    primary key (delay, record_id)
);
create index disclosure_delay_record_record on app.disclosure_delay_record (record_id);

-- It is decided once and released once; its ground and its day stay as they were asked for.
create function app.delay_moves_on() returns trigger language plpgsql as $$
begin
    if old.status <> 'ASKED' and new.status <> old.status or old.released_at is not null
            and new.released_at is distinct from old.released_at or old.told_at is not null
            and new.told_at is distinct from old.told_at then
        raise exception 'a delay that is decided, released or told of stays so' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger disclosure_delay_moves_on before update on app.disclosure_delay
    for each row execute function app.delay_moves_on();
create trigger disclosure_delay_kept before delete on app.disclosure_delay
    for each row execute function app.refuse_change();
create trigger disclosure_delay_record_append_only before update or delete on app.disclosure_delay_record
    for each row execute function app.refuse_change();
create trigger disclosure_delay_record_no_truncate before truncate on app.disclosure_delay_record
    for each statement execute function app.refuse_change();

grant select, insert on app.disclosure_delay, app.disclosure_delay_record to ${runtime-role};
grant update (status, decided_at, decided_by, decision, released_at, released_by, told_at) on app.disclosure_delay
    to ${runtime-role};
