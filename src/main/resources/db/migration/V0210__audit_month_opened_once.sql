-- As before, but whoever had to wait for another node looks into the table of tables itself: the name alone may still be
-- remembered as unknown.
create or replace function app.open_audit_month(day date) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    first date := date_trunc('month', day);
    name  text := 'audit_event_' || to_char(first, 'YYYY_MM');
begin
    if day is null or day not between date '2000-01-01' and date '2199-12-31' then
        raise exception 'The log has no month of %', day using errcode = 'datetime_field_overflow';
    end if;
    perform pg_advisory_xact_lock(hashtext('open_audit_month'));
    if exists (select from pg_class where relnamespace = 'app'::regnamespace and relname = name) then return; end if;
    execute format('create table app.%I (like app.audit_event including defaults including constraints)', name);
    execute format(
        'create trigger audit_event_no_truncate before truncate on app.%I
            for each statement execute function app.refuse_change(%L)', name, 'audit_event');
    execute format('alter table app.audit_event attach partition app.%I for values from (%L) to (%L)', name,
        first || ' 00:00+07', (first + interval '1 month')::date || ' 00:00+07');
end $$;
