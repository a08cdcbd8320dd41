-- The secret that an application on somebody's telephone shares with us, locked as what he types is.
create table app.second_factor (
    account text primary key references app.account,
    secret bytea not null,
    begun_at timestamptz not null,
    -- nobody is asked before he has shown once that his telephone knows it
    confirmed_at timestamptz,
    -- each code opens once
    last_step bigint not null default 0
);
grant select, insert, update, delete on app.second_factor to ${runtime-role};

-- For whoever has lost the telephone: each is good once.
create table app.recovery_code (
    account text not null references app.second_factor on delete cascade,
    code_hash text not null,
    used_at timestamptz,
    primary key (account, code_hash)
);
grant select, insert, update, delete on app.recovery_code to ${runtime-role};
