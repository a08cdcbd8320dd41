-- Personnel officers name people by the staff number that their agency gave them.
create index record_staff_number on app.record ((fields #>> '{employee_code,value}'));
