-- Days that are not what their weekday says. Computed rows are only the first draft of a year; an administrator has the
-- last word. A day that was taken out keeps its row, so that seeding does not bring it back.
create table app.calendar_day (
    day        date        primary key,
    kind       text        not null check (kind in ('HOLIDAY', 'SUBSTITUTE', 'SWAPPED_OFF', 'WORKED')),
    name_vi    text        not null,
    name_en    text        not null,
    origin     text        not null check (origin in ('COMPUTED', 'STATED')),
    reason     text,
    -- nobody where a row was computed
    changed_by text,
    changed_at timestamptz not null,
    removed    boolean     not null default false,
    check (kind = 'HOLIDAY' or (kind = 'WORKED') = (extract(isodow from day) >= 6)),
    check (origin = 'COMPUTED' or (changed_by is not null and reason is not null))
);
grant select, insert,
    update (kind, name_vi, name_en, origin, reason, changed_by, changed_at, removed) on app.calendar_day to ${runtime-role};
