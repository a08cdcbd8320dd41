-- For whom somebody acted who stood in for him.
alter table app.audit_event add column acting_for text;
grant insert (acting_for) on app.audit_event to ${runtime-role};
