-- A reading tells whether the data were looked at, taken away as a file or printed.
alter table app.audit_event add column form text;
