-- Whoever says it for somebody who cannot: his leader. The person himself in all others.
alter table app.substitution add column entered_by text references app.account;
alter table app.substitution add check (entered_by <> absent and entered_by <> substitute);
create index substitution_entered_by on app.substitution (entered_by, entered_at desc, id desc)
    where entered_by is not null;
