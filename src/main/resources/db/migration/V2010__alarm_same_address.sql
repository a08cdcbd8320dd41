-- One kind more: somebody who is registered or lives where the reader does.
alter table app.reading_alarm drop constraint reading_alarm_kind_check;
alter table app.reading_alarm add constraint reading_alarm_kind_check
    check (kind in ('MANY_PEOPLE', 'REFUSALS', 'OUTSIDE_HOURS', 'SAME_SURNAME', 'SAME_ADDRESS'));
