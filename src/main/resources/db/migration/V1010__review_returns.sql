-- A step may end by giving the whole back to the requester, who is asked for what is missing.
alter table app.review_step drop constraint review_step_outcome_check;
alter table app.review_step add constraint review_step_outcome_check check (outcome in
    ('APPROVED', 'PARTLY_APPROVED', 'REFUSED', 'RETURNED', 'AGREE', 'SEND_BACK', 'ISSUED', 'WITHDRAWN'));

-- Each return, opened with the word that ended its step and closed once: by what the requester brought, because he let the
-- term pass, or because he took the request back. It ends its round: the key allows one in each.
create table app.review_return (
    number    text        not null,
    round     int         not null,
    position  int         not null,
    returned  timestamptz not null,
    -- why, and what is missing; locked with the key of the record that the case is about, like the answer
    asked     bytea       not null,
    supply_by date        not null,
    closed    timestamptz,
    outcome   text check (outcome in ('SUPPLIED', 'LAPSED', 'WITHDRAWN')),
    answer    bytea,
    primary key (number, round),
    foreign key (number, round, position) references app.review_step,
    check ((closed is null) = (outcome is null)),
    check (answer is null or outcome = 'SUPPLIED')
);
create unique index review_return_open on app.review_return (number) where closed is null;
create index review_return_supply_by on app.review_return (supply_by) where closed is null;

-- A document that answers a return proves the request as a whole: which of its items, its reviewers judge.
create table app.review_supply_document (
    number   text not null,
    round    int  not null,
    evidence uuid not null references app.evidence,
    position int  not null,
    primary key (number, round, evidence),
    foreign key (number, round) references app.review_return
);
create index review_supply_document_evidence on app.review_supply_document (evidence);

create function app.close_review_return_once() returns trigger language plpgsql as $$
begin
    if old.closed is not null then
        raise exception 'A return that is closed stays as it is';
    end if;
    if (new.number, new.round, new.position, new.returned, new.asked)
            is distinct from (old.number, old.round, old.position, old.returned, old.asked)
            or (new.closed is null) = (new.supply_by is not distinct from old.supply_by) then
        raise exception 'An open return is closed or gets another last day, and nothing else is changed of it';
    end if;
    return new;
end $$;
create trigger review_return_closed_once before update on app.review_return
    for each row execute function app.close_review_return_once();
create trigger review_return_kept before delete on app.review_return
    for each row execute function app.refuse_change();
create trigger review_supply_document_append_only before update or delete on app.review_supply_document
    for each row execute function app.refuse_change();

grant select, insert on app.review_return, app.review_supply_document to ${runtime-role};
grant update (supply_by, closed, outcome, answer) on app.review_return to ${runtime-role};
