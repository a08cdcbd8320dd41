-- Who may do something in the name of whom, from when until when.
create table app.mandate (
    id          uuid primary key,
    principal   text        not null,
    record_id   uuid        not null,
    mandatary   text        not null check (mandatary <> principal),
    kinds       text[]      not null check (cardinality(kinds) > 0 and kinds <@ '{ANSWER_CONSENT}'),
    from_day    date        not null,
    to_day      date        not null check (to_day between from_day and from_day + 366),
    given_at    timestamptz not null,
    accepted_at timestamptz,
    ended_at    timestamptz,
    ended_by    text check (ended_by in (principal, mandatary)),
    check ((ended_at is null) = (ended_by is null))
);
create index mandate_principal on app.mandate (principal, given_at desc, id desc);
create index mandate_mandatary on app.mandate (mandatary, given_at desc, id desc);
create index mandate_from on app.mandate (from_day) where ended_at is null;
create index mandate_to on app.mandate (to_day) where ended_at is null;

-- It is accepted once and ended once; an end is the end.
create function app.move_mandate_on() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null or old.accepted_at is not null and new.accepted_at is distinct from old.accepted_at then
        raise exception 'A mandate only moves on' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger mandate_moves_on before update on app.mandate
    for each row execute function app.move_mandate_on();
create trigger mandate_kept before delete on app.mandate
    for each row execute function app.refuse_change();
create trigger mandate_no_truncate before truncate on app.mandate
    for each statement execute function app.refuse_change();

grant select, insert on app.mandate to ${runtime-role};
grant update (accepted_at, ended_at, ended_by) on app.mandate to ${runtime-role};
