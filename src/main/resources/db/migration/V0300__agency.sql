create table app.agency (
    code       text primary key,
    name       text    not null,
    kind       text    not null,
    parent     text references app.agency deferrable initially deferred,
    overseer   text references app.agency deferrable initially deferred,
    managing   boolean not null,
    territory  text,
    valid_from date,
    valid_to   date,
    successor  text references app.agency deferrable initially deferred,
    -- who brought it: the loader of the file closes what was in the file, and nobody else's
    origin     text    not null default 'ADMINISTRATOR' check (origin in ('FILE', 'ADMINISTRATOR'))
);
create index agency_parent on app.agency (parent);
-- agencies are closed, never deleted: records and decisions of a closed agency go on naming it
grant select, insert, update on app.agency to ${runtime-role};
