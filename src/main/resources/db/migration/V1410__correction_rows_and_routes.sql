-- An item of a correction is about a field or about one row of it, and goes its own way.
-- row_id: the row; of one that is to come a keyed mark of what it shall hold, which tells nobody what that is
-- route: as the table of routes said when the request was submitted
-- named_decision: the decision that shows an error, where it is named and not enclosed; locked with the key of the record
alter table app.correction_item
    add column operation       text check (operation in ('ADD', 'CHANGE', 'END')),
    add column row_id          uuid,
    add column route           text not null default 'DECIDE' check (route in ('DECIDE', 'CONFIRM', 'ALIGN', 'REDIRECT')),
    add column source_is_wrong boolean not null default false,
    add column named_decision  bytea,
    add column redirect_to     text,
    add constraint correction_item_row check ((operation is null) = (row_id is null));
alter table app.correction_item alter column route drop default;

-- the last word on "one open request per field", and per row of a repeating one
drop index app.correction_item_open;
create unique index correction_item_open on app.correction_item (record_id, field) where open and row_id is null;
create unique index correction_item_open_row on app.correction_item (record_id, field, row_id)
    where open and row_id is not null;

grant update (redirect_to) on app.correction_item to ${runtime-role};
