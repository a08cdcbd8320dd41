-- Somebody came upon a record of another regime (Decree 27/2026/NĐ-CP Art. 22): he was told that there is none, and the
-- security officers hear of it. Written although the transaction around it rolls back.
create table app.secret_attempt (
    id        bigint generated always as identity primary key,
    at        timestamptz not null,
    actor     text        not null,
    action    text        not null,
    record_id uuid        not null,
    told_at   timestamptz
);
create index secret_attempt_untold on app.secret_attempt (id) where told_at is null;

grant select, insert on app.secret_attempt to ${runtime-role};
grant update (told_at) on app.secret_attempt to ${runtime-role};
