-- Which processing of a record is restricted: for these purposes nobody reads it, whatever he was granted. Whoever decides
-- on it stands with the case that is named; here stands the effect, which each reading is judged by.
create table app.record_restriction (
    source     text        primary key,
    record_id  uuid        not null references app.record,
    purposes   text[]      not null check (cardinality(purposes) > 0),
    -- the last day; without one until it is ended
    valid_to   date,
    imposed_at timestamptz not null,
    ended_at   timestamptz check (ended_at >= imposed_at)
);
create index record_restriction_open on app.record_restriction (record_id) where ended_at is null;

create function app.end_record_restriction_once() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null then
        raise exception 'A restriction that is over stays so' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger record_restriction_ended_once before update on app.record_restriction
    for each row execute function app.end_record_restriction_once();
create trigger record_restriction_kept before delete on app.record_restriction
    for each row execute function app.refuse_change();

grant select, insert on app.record_restriction to ${runtime-role};
grant update (ended_at) on app.record_restriction to ${runtime-role};
