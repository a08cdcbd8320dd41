-- Where a portal wants to be called when a request that came through it stands otherwise, and by what it knows that it is
-- we: the key of the signatures is locked. held_at: since when nobody is called, in a copy that was restored.
alter table app.channel
    add column webhook_url    text check (length(webhook_url) <= 500),
    add column webhook_secret bytea,
    add column held_at        timestamptz,
    add constraint channel_webhook_signed check ((webhook_url is null) = (webhook_secret is null));

-- Each time one of its requests came to stand otherwise: number and status, nothing of a person. Sent at least once, and
-- those of one request in the order of sequence.
create table app.channel_delivery (
    id               uuid        primary key default gen_random_uuid(),
    sequence         bigint      generated always as identity,
    channel          text        not null references app.channel,
    number           text        not null references app.channel_request (number),
    status           text        not null,
    -- not the moment of the transaction: one may change a status twice
    changed_at       timestamptz not null default clock_timestamp(),
    -- of all times that it was sent; whoever marks one says which attempt was his
    attempts         int         not null default 0,
    -- those before an administrator sent it once more
    earlier_attempts int         not null default 0,
    next_try_at      timestamptz not null default clock_timestamp(),
    last_result      text check (length(last_result) <= 40),
    delivered_at     timestamptz,
    given_up_at      timestamptz,
    check (delivered_at is null or given_up_at is null)
);
create index channel_delivery_due on app.channel_delivery (next_try_at, sequence)
    where delivered_at is null and given_up_at is null;
create index channel_delivery_before on app.channel_delivery (number, sequence)
    where delivered_at is null and given_up_at is null;
create index channel_delivery_listed on app.channel_delivery (channel, changed_at, id);

-- in the transaction of the change, whatever changes it: none is told of that did not happen, and none is missed
create function app.tell_channel() returns trigger language plpgsql as $$
begin
    insert into app.channel_delivery (channel, number, status)
    select r.channel, r.number, new.status from app.channel_request r join app.channel c on c.code = r.channel
    where r.number = new.number and c.webhook_url is not null and c.closed_at is null;
    return null;
end $$;
create trigger correction_tells_channel after update of status on app.correction
    for each row when (old.status is distinct from new.status) execute function app.tell_channel();
create trigger access_request_tells_channel after update of status on app.access_request
    for each row when (old.status is distinct from new.status) execute function app.tell_channel();

grant select, insert, delete on app.channel_delivery to ${runtime-role};
grant update (attempts, earlier_attempts, next_try_at, last_result, delivered_at, given_up_at) on app.channel_delivery
    to ${runtime-role};
grant update (webhook_url, webhook_secret) on app.channel to ${runtime-role};
