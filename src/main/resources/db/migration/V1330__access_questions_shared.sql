-- One question may be asked about several people of a request: a certification is about all of them.
alter table app.access_part drop constraint access_part_question_key;
create index access_part_question on app.access_part (question) where question is not null;
