-- The log. Append-only by rights (the runtime role may only insert and read) and by triggers (the owner may not either).

-- A reading of somebody else's data names the grant and the written decision that allowed it, and its form of use:
-- whether the data were looked at, taken away as a file or printed.
create sequence app.audit_event_id;
create table app.audit_event (
    id          bigint      not null default nextval('app.audit_event_id'),
    at          timestamptz not null,
    actor       text,
    agency      text,
    action      text        not null,
    record_id   uuid,
    fields      text[]      not null default '{}',
    reference   text,
    purpose     text,
    grant_id    uuid,
    decision_id uuid,
    form        text,
    outcome     text        not null check (outcome in ('DONE', 'REFUSED')),
    channel     text        not null,
    address     text,
    primary key (id, at)
) partition by range (at);
-- each page reads one of them from its newest end
create index audit_event_record on app.audit_event (record_id, at, id) where record_id is not null;
create index audit_event_actor on app.audit_event (actor, at, id) where actor is not null;
create index audit_event_grant on app.audit_event (grant_id, at, id) where grant_id is not null;
create index audit_event_time on app.audit_event using brin (at);

create trigger audit_event_append_only before update or delete on app.audit_event
    for each row execute function app.refuse_change('audit_event');
create trigger audit_event_no_truncate before truncate on app.audit_event
    for each statement execute function app.refuse_change('audit_event');

-- A month of the log, by Vietnam's time. Whoever writes into a month that is not open yet opens it; the runtime role may
-- do so by this function alone. Attaching locks out nobody who reads or writes; creating the partition in place would.
create function app.open_audit_month(day date) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    first date := date_trunc('month', day);
    name  text := 'audit_event_' || to_char(first, 'YYYY_MM');
begin
    if day is null or day not between date '2000-01-01' and date '2199-12-31' then
        raise exception 'The log has no month of %', day using errcode = 'datetime_field_overflow';
    end if;
    perform pg_advisory_xact_lock(hashtext('open_audit_month'));
    if to_regclass('app.' || name) is not null then return; end if;
    execute format('create table app.%I (like app.audit_event including defaults including constraints)', name);
    execute format(
        'create trigger audit_event_no_truncate before truncate on app.%I
            for each statement execute function app.refuse_change(%L)', name, 'audit_event');
    execute format('alter table app.audit_event attach partition app.%I for values from (%L) to (%L)', name,
        first || ' 00:00+07', (first + interval '1 month')::date || ' 00:00+07');
end $$;
revoke execute on function app.open_audit_month(date) from public;
select app.open_audit_month((current_date + make_interval(months => ahead))::date) from generate_series(-1, 3) ahead;

-- the number of a line is the sequence's, whatever the application says
grant select, insert (at, actor, agency, action, record_id, fields, reference, purpose, grant_id, decision_id, form,
    outcome, channel, address) on app.audit_event to ${runtime-role};
grant usage on sequence app.audit_event_id to ${runtime-role};
grant execute on function app.open_audit_month(date) to ${runtime-role};
