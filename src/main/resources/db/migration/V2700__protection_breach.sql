-- Breaches of the rules on personal data: from when somebody noticed one until the measures are taken. What happened, to
-- whom and what was said of it stands locked beside.
create sequence app.breach_number;
create table app.breach (
    id                 uuid        primary key,
    number             text        not null unique,
    -- the clock of the notice runs from here on, in hours, days off included
    detected_at        timestamptz not null,
    notice_due         timestamptz not null check (notice_due > detected_at),
    reported_by        text        not null references app.account,
    reported_at        timestamptz not null check (reported_at >= detected_at),
    -- where it happened
    agency             text        not null references app.agency,
    -- whose approvers answer for that; none where nobody is above
    led_by             text        references app.agency,
    -- the alarm about somebody's readings that it comes from, and whose readings those were: he neither sees nor handles it
    alarm              text,
    kept_out           text        references app.account check (kept_out <> reported_by),
    -- whose data-protection officers are asked
    asked              text        references app.agency,
    -- to whose officers it was told when the notice was late
    escalated_to       text        references app.agency,
    escalated_at       timestamptz,
    status             text        not null check (status in ('DETECTED', 'ASSESSED', 'NOTIFIED', 'CLOSED', 'DISMISSED')),
    assessed_by        text        references app.account,
    assessed_at        timestamptz,
    people             integer     check (people >= 0),
    data_kinds         text[]      not null default '{}',
    harms              text[]      not null default '{}',
    tells_persons      boolean,
    -- to the competent authority: recorded when, sent when, by which way and under which reference
    notified_by        text        references app.account,
    notice_recorded_at timestamptz,
    notice_sent_at     timestamptz,
    notice_way         text,
    notice_reference   text,
    -- the last day for the measures
    due                date,
    closed_by          text        references app.account,
    closed_at          timestamptz,
    check ((status = 'DETECTED') = (assessed_at is null)),
    check ((assessed_at is null) = (assessed_by is null)),
    check (status in ('DETECTED', 'DISMISSED') or (people is not null and tells_persons is not null)),
    check ((status in ('NOTIFIED', 'CLOSED')) = (notice_sent_at is not null)),
    check ((notice_sent_at is null) = (notified_by is null) and (notice_sent_at is null) = (notice_way is null)),
    check (notice_sent_at between detected_at and notice_recorded_at),
    check ((status = 'CLOSED') = (closed_at is not null) and (closed_at is null) = (closed_by is null))
);
-- one case from one alarm, unless it was none
create unique index breach_of_alarm on app.breach (alarm) where alarm is not null and status <> 'DISMISSED';
create index breach_reported on app.breach (reported_at desc, number desc);
create index breach_due on app.breach (due) where status = 'NOTIFIED';

-- What was said of it, each kind once, locked with a key of its own.
create table app.breach_text (
    breach uuid  not null references app.breach,
    kind   text  not null check (kind in ('WHAT', 'CONSEQUENCES', 'REASON', 'TO_PERSONS', 'LATE', 'MEASURES')),
    words  bytea not null,
    primary key (breach, kind)
);

-- Whose data it was, as far as that is known.
create table app.breach_person (
    breach  uuid not null references app.breach,
    record  uuid not null,
    told_at timestamptz,
    primary key (breach, record)
);
create index breach_person_record on app.breach_person (record) where told_at is not null;

create function app.move_breach_forward() returns trigger language plpgsql as $$
begin
    if old.status in ('CLOSED', 'DISMISSED') then
        raise exception 'A breach that is closed stays as it is' using errcode = 'insufficient_privilege';
    end if;
    if array_position(array['DETECTED', 'ASSESSED', 'NOTIFIED', 'CLOSED'], new.status)
        < array_position(array['DETECTED', 'ASSESSED', 'NOTIFIED', 'CLOSED'], old.status) then
        raise exception '% cannot become %', old.status, new.status using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger breach_forward before update on app.breach
    for each row execute function app.move_breach_forward();
create trigger breach_kept before delete on app.breach for each row execute function app.refuse_change();
create trigger breach_text_append_only before update or delete on app.breach_text
    for each row execute function app.refuse_change();
create trigger breach_text_no_truncate before truncate on app.breach_text
    for each statement execute function app.refuse_change();
create trigger breach_person_kept before delete on app.breach_person
    for each row execute function app.refuse_change();

grant usage on sequence app.breach_number to ${runtime-role};
grant select, insert on app.breach, app.breach_text, app.breach_person to ${runtime-role};
grant update (asked, escalated_to, escalated_at, status, assessed_by, assessed_at, people, data_kinds, harms,
    tells_persons, notified_by, notice_recorded_at, notice_sent_at, notice_way, notice_reference, due, closed_by,
    closed_at) on app.breach to ${runtime-role};
grant update (told_at) on app.breach_person to ${runtime-role};
