-- Which records are or were state secrets: by which decision, marked by whom; by which decision they are none any more,
-- proposed by one security officer and carried out by another. They stay: they say who hid a record, and who showed it.
create table app.secrecy_mark (
    id               uuid        primary key,
    record_id        uuid        not null references app.record,
    -- that managed the record then; whoever watches over it finds the mark
    agency           text        not null references app.agency,
    level            text        not null check (level in ('SECRET', 'HIGHLY_SECRET', 'TOP_SECRET')),
    decision_number  text        not null check (decision_number <> ''),
    decision_day     date        not null,
    decision_issuer  text        not null check (decision_issuer <> ''),
    marked_by        text        not null references app.account,
    marked_at        timestamptz not null,
    lift_number      text        check (lift_number <> ''),
    lift_day         date        check (lift_day >= decision_day),
    lift_issuer      text        check (lift_issuer <> ''),
    lift_proposed_by text        references app.account,
    lift_proposed_at timestamptz,
    lifted_by        text        references app.account,
    lifted_at        timestamptz,
    check (num_nulls(lift_number, lift_day, lift_issuer, lift_proposed_by, lift_proposed_at) in (0, 5)),
    check ((lifted_by is null) = (lifted_at is null)),
    check (lifted_by is null or lift_proposed_by is not null),
    -- nobody alone shows to others what was secret
    check (lifted_by <> lift_proposed_by)
);
create unique index secrecy_mark_open on app.secrecy_mark (record_id) where lifted_at is null;
create index secrecy_mark_newest on app.secrecy_mark (marked_at desc, id desc);

create function app.lift_secrecy_once() returns trigger language plpgsql as $$
begin
    if old.lifted_at is not null then
        raise exception 'A mark that is lifted stays as it is' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger secrecy_lifted_once before update on app.secrecy_mark
    for each row execute function app.lift_secrecy_once();
create trigger secrecy_mark_kept before delete on app.secrecy_mark
    for each row execute function app.refuse_change();

-- The application may change the regime of a record, but a marked one comes back with its mark only.
create function app.lift_secrecy_by_two() returns trigger language plpgsql as $$
begin
    if exists (select from app.secrecy_mark where record_id = new.id and lifted_at is null) then
        raise exception 'A marked record comes back when its mark is lifted' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger record_lifted_by_two before update of secrecy on app.record
    for each row when (old.secrecy <> 'normal' and new.secrecy = 'normal') execute function app.lift_secrecy_by_two();

grant select, insert on app.secrecy_mark to ${runtime-role};
grant update (lift_number, lift_day, lift_issuer, lift_proposed_by, lift_proposed_at, lifted_by, lifted_at)
    on app.secrecy_mark to ${runtime-role};
