-- A row that was taken out leaves what its field holds now and stays in the history. No row is ever deleted.
alter table app.record_row add column ended date;
grant update (ended) on app.record_row to ${runtime-role};

-- A row that came has nothing before, one that was taken out nothing after; a field always holds something after, be it
-- the value null.
alter table app.field_change alter column new_cell drop not null;
alter table app.field_change add constraint field_change_after
    check (new_cell is not null or (row_id is not null and old_cell is not null));
