-- How people want their mails; whoever has no row wants each at once, at any hour.
create table app.mail_preference (
    account    text        primary key,
    -- mails about work: at once, or collected in the morning of working days
    work       text        not null check (work in ('AT_ONCE', 'DAILY')),
    -- the times of day between which nothing leaves that the person has not asked for; over midnight, too
    quiet_from time,
    quiet_to   time,
    changed_at timestamptz not null,
    check ((quiet_from is null) = (quiet_to is null)),
    check (quiet_from <> quiet_to)
);
grant select, insert, update (work, quiet_from, quiet_to, changed_at) on app.mail_preference to ${runtime-role};

-- A mail that waits for a collection is no mail to send any more: the collection is.
alter table app.outbox
    add column collect_at timestamptz,
    add column collected_in uuid references app.outbox,
    add check (collected_in is null or collect_at is not null);
grant update (collect_at, collected_in) on app.outbox to ${runtime-role};

drop index app.outbox_waiting;
create index outbox_waiting on app.outbox (next_try_at)
    where sent_at is null and given_up_at is null and collect_at is null;
create index outbox_to_collect on app.outbox (collect_at)
    where collect_at is not null and collected_in is null and sent_at is null and given_up_at is null;
create index outbox_collected on app.outbox (collected_in) where collected_in is not null;
create index outbox_waiting_of on app.outbox (account) where sent_at is null and given_up_at is null;
