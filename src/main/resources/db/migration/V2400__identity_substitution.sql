-- Who is away from when until when, and who stands in for him. They stay: they say in whose name something was done.
create table app.substitution (
    id         uuid        primary key,
    absent     text        not null references app.account,
    substitute text        not null references app.account check (substitute <> absent),
    -- how papers are signed in his place; none where he signs none
    authority  text        check (authority in ('KT', 'TUQ', 'PHU_TRACH')),
    -- the written authority: kind, number, day
    document   text        check (document <> ''),
    reason     text        not null check (reason <> ''),
    from_day   date        not null,
    to_day     date        not null check (to_day between from_day and from_day + 366),
    entered_at timestamptz not null,
    ended_at   timestamptz,
    ended_by   text        references app.account,
    check ((ended_at is null) = (ended_by is null))
);
create index substitution_absent on app.substitution (absent, entered_at desc, id desc);
create index substitution_substitute on app.substitution (substitute, entered_at desc, id desc);
create index substitution_open on app.substitution (from_day, to_day) where ended_at is null;

-- On any day somebody is away, or stands in for one other, or neither: so there are no cycles and no chains.
create function app.keep_parts_apart() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('substitution'));
    if exists (
        select from app.substitution where ended_at is null
            and from_day <= new.to_day and to_day >= new.from_day
            and (absent in (new.absent, new.substitute) or substitute in (new.absent, new.substitute))) then
        raise exception 'Somebody has another part on these days' using errcode = 'exclusion_violation';
    end if;
    return new;
end $$;
create trigger substitution_parts_apart before insert on app.substitution
    for each row execute function app.keep_parts_apart();

create function app.end_substitution_once() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null then
        raise exception 'What has ended stays ended' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger substitution_ends_once before update on app.substitution
    for each row execute function app.end_substitution_once();
create trigger substitution_kept before delete on app.substitution
    for each row execute function app.refuse_change();

grant select, insert on app.substitution to ${runtime-role};
grant update (ended_at, ended_by) on app.substitution to ${runtime-role};
