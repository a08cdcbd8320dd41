-- Since decisions are written, a change names its decision's number; beside it the decision itself and the request.
alter table app.field_change add column decision_id uuid;
alter table app.field_change add column request text;
