-- A case may be about several people, and a reviewer may take something away from what was asked.
create table app.review_subject (
    number    text not null references app.review_case,
    record_id uuid not null,
    account   text,
    primary key (number, record_id)
);
insert into app.review_subject (number, record_id, account) select number, record_id, subject from app.review_case;
create index review_subject_record on app.review_subject (record_id);

alter table app.review_case drop column subject, drop column record_id;
alter table app.review_opinion add column narrowing text;

grant select, insert on app.review_subject to ${runtime-role};
