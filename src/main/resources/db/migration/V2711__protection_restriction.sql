-- Requests of persons to restrict the processing of their data, or objections to it, and what became of them; the words
-- are locked with the key of the person's record.
create sequence app.restriction_request_number;
create table app.restriction_request (
    id           uuid        primary key,
    number       text        not null unique,
    kind         text        not null check (kind in ('RESTRICT', 'OBJECT')),
    record       uuid        not null,
    requester    text        not null references app.account,
    purposes     text[]      not null check (cardinality(purposes) > 0),
    -- the last day that was asked for
    valid_to     date,
    reason       bytea       not null,
    asked_at     timestamptz not null,
    status       text        not null check (status in ('ASKED', 'ESCALATED', 'IN_FORCE', 'REFUSED', 'WITHDRAWN', 'ENDED')),
    -- whose approvers are asked, or have decided; none where nobody is there
    agency       text        references app.agency,
    due          date        not null,
    decided_by   text        references app.account check (decided_by <> requester),
    decided_at   timestamptz,
    -- why it was refused: a ground of the catalogue, and words
    ground       text,
    answer       bytea,
    -- taken back, or ended by whoever asked for it
    ended_at     timestamptz,
    check ((decided_at is null) = (decided_by is null)),
    check ((status in ('IN_FORCE', 'REFUSED', 'ENDED')) = (decided_at is not null)),
    check ((status = 'REFUSED') = (ground is not null) and (ground is null) = (answer is null)),
    check ((status in ('WITHDRAWN', 'ENDED')) = (ended_at is not null))
);
create index restriction_request_own on app.restriction_request (requester, asked_at desc);
create index restriction_request_due on app.restriction_request (due) where decided_at is null and ended_at is null;
-- one at a time
create unique index restriction_request_open on app.restriction_request (record)
    where status in ('ASKED', 'ESCALATED');

create function app.decide_restriction_once() returns trigger language plpgsql as $$
begin
    if old.status in ('REFUSED', 'WITHDRAWN', 'ENDED') then
        raise exception 'A request that is over stays so' using errcode = 'insufficient_privilege';
    end if;
    if old.status = 'IN_FORCE' and new.status <> 'ENDED' then
        raise exception '% cannot become %', old.status, new.status using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger restriction_request_once before update on app.restriction_request
    for each row execute function app.decide_restriction_once();
create trigger restriction_request_kept before delete on app.restriction_request
    for each row execute function app.refuse_change();

grant usage on sequence app.restriction_request_number to ${runtime-role};
grant select, insert on app.restriction_request to ${runtime-role};
grant update (status, agency, due, decided_by, decided_at, ground, answer, ended_at) on app.restriction_request
    to ${runtime-role};
