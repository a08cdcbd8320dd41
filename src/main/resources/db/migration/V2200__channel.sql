-- Other portals whose programs call in the name of their end users. The rows are never deleted: log and requests name them.
-- kind: what a grant names, a code of the list "channel"; at any time one open channel of a kind, or one for each agency
-- agencies: whom it serves; none for everybody
create table app.channel (
    code        text        primary key check (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
    id          uuid        not null unique,
    kind        text        not null check (kind not in ('portal', 'api')),
    name        text        not null check (length(name) between 1 and 200),
    agencies    text[]      not null,
    client_id   text        not null unique,
    secret_hash text        not null,
    scopes      text[]      not null check (cardinality(scopes) > 0
        and scopes <@ array['requests:write', 'records:read']),
    from_day    date        not null,
    to_day      date        not null check (to_day >= from_day),
    opened_by   text        not null references app.account,
    opened_at   timestamptz not null,
    closed_by   text references app.account,
    closed_at   timestamptz,
    check ((closed_at is null) = (closed_by is null)),
    check (kind <> 'agency_portal' or cardinality(agencies) > 0)
);

-- What tokens are signed with, locked; each node signs with the newest one, and those before it are still published.
create table app.channel_key (
    id      uuid        primary key,
    made_at timestamptz not null,
    locked  bytea       not null
);

-- A request that came through a channel, under the portal's own name for it; the same name is answered the same.
create table app.channel_request (
    channel      text        not null references app.channel,
    external_id  text        not null,
    request_hash text        not null,
    account      text        not null,
    number       text        not null unique,
    location     text        not null,
    answer       bytea       not null,
    submitted_at timestamptz not null,
    primary key (channel, external_id)
);

-- through which of them something was done
alter table app.audit_event add column via text;

grant select, insert on app.channel, app.channel_key, app.channel_request to ${runtime-role};
grant update (secret_hash, closed_by, closed_at) on app.channel to ${runtime-role};
grant insert (via) on app.audit_event to ${runtime-role};
