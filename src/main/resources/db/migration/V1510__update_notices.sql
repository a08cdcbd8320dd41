-- Whom no mail tells that an agency updated the own record: who has no account is told by his agency, on paper.
create table app.record_update_notice (
    number    text        not null references app.record_update,
    record_id uuid        not null,
    agency    text        not null references app.agency,
    made_at   timestamptz not null,
    -- the day on which it was handed over, and who says so
    handed_on date,
    handed_by text,
    primary key (number, record_id),
    check ((handed_on is null) = (handed_by is null))
);
create index record_update_notice_waiting on app.record_update_notice (agency, number, record_id) where handed_on is null;

grant select, insert on app.record_update_notice to ${runtime-role};
grant update (handed_on, handed_by) on app.record_update_notice to ${runtime-role};
