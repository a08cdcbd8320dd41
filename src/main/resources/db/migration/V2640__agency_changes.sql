-- What decisions change of the agencies, entered here: a name from a day on, an end with its successor, another place in
-- the tree. The register does not undo it when it is read again.
alter table app.agency
    -- the change that was entered last
    add column changed_by text;
-- How an agency is called from a day on; before the first of them as the agency's own row says.
create table app.agency_name (
    agency     text not null references app.agency,
    valid_from date not null,
    name       text not null check (name <> ''),
    change     text not null,
    primary key (agency, valid_from)
);
grant select, insert on app.agency_name to ${runtime-role};
