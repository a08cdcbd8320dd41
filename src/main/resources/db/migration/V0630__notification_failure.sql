-- Why a mail was given up, for those who look after it.
alter table app.outbox add column failure text check (failure in ('NO_ADDRESS', 'NOT_TAKEN'));
grant update (failure) on app.outbox to ${runtime-role};
create index outbox_given_up on app.outbox (given_up_at desc, id desc)
    where given_up_at is not null and sent_at is null and collected_in is null;
