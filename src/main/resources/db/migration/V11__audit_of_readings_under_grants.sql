-- A reading of somebody else's data names the grant and the written decision that allowed it.
alter table app.audit_event add column grant_id uuid, add column decision_id uuid;
create index audit_event_grant on app.audit_event (grant_id, at) where grant_id is not null;
