-- In which capacity and under which title somebody signs the papers of the agency: lines divided by ' / ', e.g.
-- KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC. Part of the appointment, and dated with it.
alter table app.appointment add column signs_as text check (signs_as <> '');
alter table app.appointment add check (signs_as is null or role = 'OFFICIAL');
