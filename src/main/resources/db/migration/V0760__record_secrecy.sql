-- The degrees of a state secret are words of the law; whoever watches over secrets puts them there and takes them away.
alter table app.record
    add constraint record_secrecy_check check (secrecy in ('normal', 'secret', 'highly_secret', 'top_secret'));
grant update (secrecy) on app.record to ${runtime-role};

-- An account whose record is secret counts as one without: whoever brings another record for it must not learn of the first.
alter table app.record drop constraint record_account_key;
create unique index record_account on app.record (account) where secrecy = 'normal' and account is not null;
create index record_account_secret on app.record (account) where secrecy <> 'normal';

-- What is in no list, asked by the lists of other modules: pages and totals are those of a list that never had it.
create function app.is_state_secret(one uuid) returns boolean language sql stable as $$
    select exists (select from app.record where id = one and secrecy <> 'normal')
$$;
