-- Proposals to appoint somebody: made by one, confirmed by another. They stay: they say who made whom what.
create sequence app.appointment_number;
create table app.appointment_proposal (
    number      text        primary key,
    account     text        not null references app.account,
    role        text        not null,
    agency      text        references app.agency,
    leader      boolean     not null,
    title       text        check (title <> ''),
    signs_as    text        check (signs_as <> ''),
    valid_from  date        not null,
    valid_to    date        check (valid_to >= valid_from),
    proposed_by text        not null references app.account,
    proposed_at timestamptz not null,
    due         date        not null,
    status      text        not null check (status in ('PROPOSED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
    -- whose approvers are asked; none while nobody is, and where administrators are
    asked       text        references app.agency,
    decided_by  text        references app.account,
    decided_at  timestamptz,
    reason      text        check (reason <> ''),
    check ((status = 'PROPOSED') = (decided_at is null)),
    check ((status in ('CONFIRMED', 'REFUSED', 'WITHDRAWN')) = (decided_by is not null)),
    check ((status = 'REFUSED') = (reason is not null)),
    -- nobody appoints himself, and whoever proposes does not confirm
    check (proposed_by <> account),
    check (status not in ('CONFIRMED', 'REFUSED') or decided_by not in (account, proposed_by))
);
create unique index appointment_proposal_open on app.appointment_proposal (account, role, agency) nulls not distinct
    where status = 'PROPOSED';
create index appointment_proposal_newest on app.appointment_proposal (proposed_at desc, number desc);
create index appointment_proposal_made_by on app.appointment_proposal (proposed_by) where status = 'CONFIRMED';
create index appointment_proposal_decided_by on app.appointment_proposal (decided_by) where status = 'CONFIRMED';
create index appointment_proposal_due on app.appointment_proposal (due) where status = 'PROPOSED';

create function app.decide_appointment_once() returns trigger language plpgsql as $$
begin
    if old.status <> 'PROPOSED' then
        raise exception 'A proposal that is decided stays as it is' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger appointment_decided_once before update on app.appointment_proposal
    for each row execute function app.decide_appointment_once();
create trigger appointment_proposal_kept before delete on app.appointment_proposal
    for each row execute function app.refuse_change();

grant usage on sequence app.appointment_number to ${runtime-role};
grant select, insert on app.appointment_proposal to ${runtime-role};
grant update (due, status, asked, decided_by, decided_at, reason) on app.appointment_proposal to ${runtime-role};
