-- Readings that were unlike the usual ones, found from the log by a background check: whose, of which kind, on which day.
create sequence app.reading_alarm_number;
create table app.reading_alarm (
    id            uuid primary key,
    number        text        not null unique,
    kind          text        not null check (kind in ('MANY_PEOPLE', 'REFUSALS', 'OUTSIDE_HOURS', 'SAME_SURNAME')),
    reader        text        not null references app.account,
    -- for which he read last; none for somebody who works nowhere
    reader_agency text references app.agency,
    -- his own record, whose key locks what is said of him; another key where he has none
    locked_for    uuid        not null,
    day           date        not null,
    -- the readings so far: later ones of the day add to them while it is open
    first_at      timestamptz not null,
    last_at       timestamptz not null check (last_at >= first_at),
    people        integer     not null check (people >= 0),
    readings      integer     not null check (readings > 0),
    raised_at     timestamptz not null,
    status        text        not null check (status in ('RAISED', 'ESCALATED', 'JUSTIFIED', 'NOT_JUSTIFIED')),
    -- whose approvers are asked, or have judged; none where nobody is there
    agency        text references app.agency,
    due           date        not null,
    closed_at     timestamptz,
    judge         text references app.account check (judge <> reader),
    reason        bytea,
    measures      text[]      not null default '{}',
    check ((status in ('JUSTIFIED', 'NOT_JUSTIFIED')) = (closed_at is not null)),
    check ((closed_at is null) = (judge is null) and (closed_at is null) = (reason is null)),
    check ((status = 'NOT_JUSTIFIED') = (cardinality(measures) > 0))
);
-- one open alarm on each reader, of a kind and a day
create unique index reading_alarm_open on app.reading_alarm (reader, kind, day) where closed_at is null;
create index reading_alarm_reader on app.reading_alarm (reader, day);
create index reading_alarm_raised on app.reading_alarm (raised_at desc, number desc);
create index reading_alarm_agency on app.reading_alarm (agency, raised_at desc, number desc);
create index reading_alarm_due on app.reading_alarm (due) where closed_at is null;

-- The agencies that had given the reader grants which stood when they were told that there was no good reason.
create table app.reading_alarm_told (
    alarm   uuid not null references app.reading_alarm,
    agency  text not null references app.agency,
    told_at timestamptz not null,
    primary key (alarm, agency)
);
create index reading_alarm_told_agency on app.reading_alarm_told (agency);

-- Until which moment the log has been looked at; one row, for all nodes.
create table app.reading_alarm_look (
    one          boolean primary key default true check (one),
    looked_until timestamptz not null
);
insert into app.reading_alarm_look (looked_until) values (now());

create function app.judge_reading_alarm_once() returns trigger language plpgsql as $$
begin
    if old.closed_at is not null then
        raise exception 'An alarm that is judged stays as it is' using errcode = 'insufficient_privilege';
    end if;
    if old.status = 'ESCALATED' and new.status = 'RAISED' then
        raise exception '% cannot become %', old.status, new.status using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger reading_alarm_judged_once before update on app.reading_alarm
    for each row execute function app.judge_reading_alarm_once();
create trigger reading_alarm_kept before delete on app.reading_alarm
    for each row execute function app.refuse_change();
create trigger reading_alarm_told_append_only before update or delete on app.reading_alarm_told
    for each row execute function app.refuse_change();
create trigger reading_alarm_told_no_truncate before truncate on app.reading_alarm_told
    for each statement execute function app.refuse_change();

grant usage on sequence app.reading_alarm_number to ${runtime-role};
grant select, insert on app.reading_alarm, app.reading_alarm_told to ${runtime-role};
grant update (last_at, first_at, people, readings, status, agency, due, closed_at, judge, reason, measures)
    on app.reading_alarm to ${runtime-role};
grant select on app.reading_alarm_look to ${runtime-role};
grant update (looked_until) on app.reading_alarm_look to ${runtime-role};
