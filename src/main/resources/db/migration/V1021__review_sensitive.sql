-- Whether a case is about sensitive fields: whoever decides on it is asked for a fresh code. Of earlier ones nobody knows.
alter table app.review_case add column sensitive boolean not null default true;
