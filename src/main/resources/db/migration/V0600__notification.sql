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
    -- a mail is taken out by moving its next try into the future: who takes it and dies gives it back by that
    next_try_at timestamptz not null,
    attempts   int         not null default 0,
    sent_at    timestamptz,
    -- nobody has a mailbox there, or the server refused it for too long
    given_up_at timestamptz,
    unique (event, account, kind)
);
create index outbox_waiting on app.outbox (next_try_at) where sent_at is null and given_up_at is null;
grant select, insert, update (next_try_at, attempts, sent_at, given_up_at) on app.outbox to ${runtime-role};

-- From when to when no mail leaves, whatever is due: in a copy that was restored, until an administrator says go.
create table app.mail_hold (
    position    integer     generated always as identity primary key,
    held_at     timestamptz not null,
    released_at timestamptz
);
create unique index mail_hold_open on app.mail_hold ((true)) where released_at is null;
grant select on app.mail_hold to ${runtime-role};
