-- Changes of agencies by decision: entered by one, confirmed by another, carried out from their day on, piece by piece.
-- They stay: they say by which decision a record, an office or a name became what it is.
create sequence app.agency_change_number;
create table app.agency_change (
    number          text        primary key,
    kind            text        not null check (kind in ('MERGER', 'SPLIT', 'RENAMING', 'CLOSING')),
    decision        text        not null check (decision <> ''),
    decision_day    date        not null,
    issuer          text        not null check (issuer <> ''),
    scan            uuid,
    -- the first day on which it holds
    from_day        date        not null check (from_day >= decision_day),
    staff_goes_along boolean    not null,
    proposed_by     text        not null references app.account,
    proposed_at     timestamptz not null,
    due             date        not null,
    status          text        not null check (status in
        ('PROPOSED', 'CONFIRMED', 'DONE', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
    -- whose approvers are asked; none while nobody is, and where administrators are
    asked           text        references app.agency,
    decided_by      text        references app.account,
    decided_at      timestamptz,
    reason          text        check (reason <> ''),
    -- how far it is carried out: that it was begun, up to where people were told, how many records were handed over
    begun_at        timestamptz,
    told_reader     text        not null default '',
    records         integer     not null default 0,
    done_at         timestamptz,
    check ((status = 'PROPOSED') = (decided_at is null)),
    check ((status in ('PROPOSED', 'LAPSED')) = (decided_by is null)),
    check ((status = 'REFUSED') = (reason is not null)),
    check ((status = 'DONE') = (done_at is not null)),
    check (status in ('CONFIRMED', 'DONE') or begun_at is null),
    check (status not in ('CONFIRMED', 'DONE', 'REFUSED') or decided_by <> proposed_by)
);
create index agency_change_newest on app.agency_change (proposed_at desc, number desc);
create index agency_change_due on app.agency_change (due) where status = 'PROPOSED';

-- What it changes: an agency closes into another, is called otherwise, or stands below another.
create table app.agency_change_line (
    number   text    not null references app.agency_change,
    position integer not null check (position > 0),
    act      text    not null check (act in ('CLOSE', 'RENAME', 'MOVE')),
    agency   text    not null references app.agency,
    target   text    references app.agency check (target <> agency),
    name     text    check (name <> ''),
    primary key (number, position),
    unique (number, act, agency),
    check ((act = 'RENAME') = (name is not null)),
    check ((act = 'RENAME') = (target is null))
);
create index agency_change_line_agency on app.agency_change_line (agency);

-- Which records go elsewhere than the successor.
create table app.agency_change_record (
    number    text    not null references app.agency_change,
    record_id uuid    not null,
    account   text    not null,
    agency    text    not null references app.agency,
    target    text    not null references app.agency check (target <> agency),
    done      boolean not null default false,
    primary key (number, record_id)
);
create index agency_change_record_left on app.agency_change_record (number, record_id) where not done;

create function app.decide_agency_change_once() returns trigger language plpgsql as $$
begin
    if old.status not in ('PROPOSED', 'CONFIRMED') or old.status = 'CONFIRMED' and new.status not in ('CONFIRMED', 'DONE') then
        raise exception 'A change of agencies that is decided stays as it is' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger agency_change_decided_once before update on app.agency_change
    for each row execute function app.decide_agency_change_once();
create trigger agency_change_kept before delete on app.agency_change
    for each row execute function app.refuse_change();

grant usage on sequence app.agency_change_number to ${runtime-role};
grant select, insert on app.agency_change, app.agency_change_line, app.agency_change_record to ${runtime-role};
grant update (due, status, asked, decided_by, decided_at, reason, begun_at, told_reader, records, done_at)
    on app.agency_change to ${runtime-role};
grant update (done) on app.agency_change_record to ${runtime-role};
