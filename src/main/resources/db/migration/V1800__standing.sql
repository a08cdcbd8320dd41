create sequence app.standing_decision_number;

-- What whoever holds a post may read of the agency's own staff: proposed, decided once by the head, judged at each reading.
-- deciding_agency: the personnel department whose head decides, and on whose records it is
-- agency, post: a role of app.appointment at that agency
create table app.standing_decision (
    number          text        primary key,
    id              uuid        not null unique,
    requester       text        not null,
    deciding_agency text        not null references app.agency,
    agency          text        not null references app.agency,
    post            text        not null check (post in ('VERIFIER', 'REVIEWER', 'APPROVER', 'CLERK')),
    fields          text[]      not null check (cardinality(fields) > 0),
    purposes        text[]      not null check (cardinality(purposes) > 0),
    -- as proposed; once it is decided, from the day of the decision at the earliest
    from_day        date        not null,
    to_day          date        not null check (to_day >= from_day),
    status          text        not null check (status in ('SUBMITTED', 'IN_REVIEW', 'IN_APPROVAL', 'TO_BE_ISSUED',
        'APPROVED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
    submitted_at    timestamptz not null,
    due_date        date        not null,
    closed_at       timestamptz,
    decision        uuid references app.written_decision,
    -- ended by the head before its last day
    ended_at        timestamptz,
    ended_by        text,
    end_reason      text,
    check (to_day < from_day + interval '1 year'),
    check (status <> 'APPROVED' or decision is not null),
    check ((ended_at is null) = (ended_by is null) and (ended_at is null or status = 'APPROVED'))
);
create index standing_decision_due on app.standing_decision (due_date) where closed_at is null;
create index standing_decision_requester on app.standing_decision (requester, submitted_at, number);
create index standing_decision_department on app.standing_decision (deciding_agency, submitted_at, number);
create index standing_decision_post on app.standing_decision (agency, post, submitted_at, number);

-- an ended decision stays ended
create function app.refuse_to_change_ended() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null then
        raise exception '% has ended', tg_table_name using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger standing_decision_ends_once before update on app.standing_decision
    for each row execute function app.refuse_to_change_ended();

grant usage on sequence app.standing_decision_number to ${runtime-role};
grant select, insert on app.standing_decision to ${runtime-role};
-- what it opens is never widened: fields, purposes, post and last day stay as they were proposed
grant update (status, from_day, due_date, closed_at, decision, ended_at, ended_by, end_reason) on app.standing_decision
    to ${runtime-role};
