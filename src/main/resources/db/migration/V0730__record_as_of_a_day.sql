-- Since when the record is kept here: of what it held before its first change nobody can say how long it was known.
alter table app.record add column created_at timestamptz not null default now();
