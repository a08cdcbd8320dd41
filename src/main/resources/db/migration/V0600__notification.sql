-- What people are to be told: a row in the business transaction, a mail later, each event to each person once.
create table app.outbox (
    id         uuid        primary key,
    event      text        not null,
    account    text        not null,
    kind       text        not null,
    number     text        not null,
    -- the day until which the receiver has something to do, where the mail is about that
    due_date   date,
    created_at timestamptz not null,
    sent_at    timestamptz,
    unique (event, account, kind)
);
create index outbox_waiting on app.outbox (created_at) where sent_at is null;
grant select, insert, update (sent_at) on app.outbox to ${runtime-role};
