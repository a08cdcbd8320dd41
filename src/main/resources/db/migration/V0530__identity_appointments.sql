-- Two more offices, and what an appointment says of itself: title, the proposal by which it was made, its early end.
alter table app.appointment drop constraint appointment_role_check;
alter table app.appointment add constraint appointment_role_check check (role in (
    'OFFICIAL', 'VERIFIER', 'REVIEWER', 'APPROVER', 'CLERK', 'SECURITY_OFFICER', 'DATA_PROTECTION_OFFICER', 'AUDITOR',
    'ADMINISTRATOR'));
alter table app.appointment
    add column title text check (title <> ''),
    -- none for those who were there before there were proposals
    add column proposal text unique,
    -- ended before its last day: on that day it is in force no more
    add column ended_on date,
    add column ended_by text references app.account,
    add column end_reason text check (end_reason <> ''),
    add check (ended_on is null and ended_by is null and end_reason is null
        or ended_on is not null and ended_by is not null and end_reason is not null and ended_on >= valid_from);

-- somebody whose appointment was ended may be appointed again on the same day
alter table app.appointment drop constraint appointment_account_role_agency_valid_from_key;
create unique index appointment_once on app.appointment (account, role, agency, valid_from) nulls not distinct
    where ended_on is null;
create index appointment_account on app.appointment (account);
