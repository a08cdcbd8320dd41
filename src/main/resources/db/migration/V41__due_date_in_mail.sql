-- The day until which the receiver has something to do, where the mail is about that.
alter table app.outbox add column due_date date;
