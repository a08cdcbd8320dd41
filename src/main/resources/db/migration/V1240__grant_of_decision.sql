-- a decision that is revoked or replaced takes its grants with it
create index access_grant_decision on app.access_grant (decision, record_id);

-- where a narrower right takes the place of one that has ended, a request has given two to one record, one after the other
alter table app.access_grant drop constraint access_grant_request_record_id_key;
create index access_grant_request on app.access_grant (request, record_id);
create unique index access_grant_one on app.access_grant (request, record_id) where ended_at is null;
