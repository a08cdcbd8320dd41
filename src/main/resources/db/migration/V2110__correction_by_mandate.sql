-- A mandate may also be for corrections; of sensitive data only where it says so.
alter table app.mandate drop constraint mandate_kinds_check;
alter table app.mandate add constraint mandate_kinds_check
    check (cardinality(kinds) > 0 and kinds <@ '{ANSWER_CONSENT,ASK_CORRECTION,ASK_SENSITIVE_CORRECTION}');

-- By which mandate, and whose, a request was submitted in the name of its requester.
alter table app.correction
    add column mandate   uuid references app.mandate,
    add column mandatary text,
    add constraint correction_mandatary check ((mandate is null) = (mandatary is null) and mandatary <> requester);

-- What was done by a mandate on a request that was submitted by one.
create table app.correction_act (
    correction text        not null references app.correction,
    act        text        not null check (act in ('SUBMITTED', 'SUPPLIED', 'WITHDRAWN')),
    account    text        not null,
    mandate    uuid        not null references app.mandate,
    at         timestamptz not null,
    primary key (correction, at, act)
);
create trigger correction_act_append_only before update or delete on app.correction_act
    for each row execute function app.refuse_change();
create trigger correction_act_no_truncate before truncate on app.correction_act
    for each statement execute function app.refuse_change();

-- Who asked in the name of the requester: he works on no step of the case.
alter table app.review_case
    add column mandatary text,
    add constraint review_case_mandatary check (mandatary <> requester);

grant select, insert on app.correction_act to ${runtime-role};
