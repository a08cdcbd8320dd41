-- What is counted of grants that are in force: by the door that opened them, for the agency that gave and the one that
-- received them.

-- The door stands with the request; it is copied once, so that counting a country's grants opens no request.
alter table app.access_grant add column door text;

alter table app.access_grant disable trigger access_grant_ends_once;
update app.access_grant g set door = r.door from app.access_request r where r.number = g.request;
alter table app.access_grant enable trigger access_grant_ends_once;

create function app.copy_door() returns trigger language plpgsql as $$
begin
    new.door := coalesce(new.door, (select r.door from app.access_request r where r.number = new.request));
    return new;
end $$;
create trigger access_grant_door before insert on app.access_grant
    for each row execute function app.copy_door();

-- of all that were ever given, those of a day are the ones that end on it or later
create index access_grant_given_until on app.access_grant (granted_by, to_day);
create index access_grant_received_until on app.access_grant (recipient_agency, to_day);
create index access_grant_until on app.access_grant (to_day, id);

-- and, of a day long past, no later than the longest of them lasts
create index access_grant_length on app.access_grant ((to_day - from_day));
create function app.longest_grant() returns integer language sql stable as $$
    select coalesce(max(to_day - from_day), 0) from app.access_grant
$$;
