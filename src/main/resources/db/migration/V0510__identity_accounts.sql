-- Administrators have an area: without an agency the whole country, else that agency and what lies below it. Auditors
-- are appointed for the whole country.
do $$
declare
    rule text;
begin
    select conname into strict rule from pg_constraint
    where conrelid = 'app.appointment'::regclass and contype = 'c'
        and pg_get_constraintdef(oid) like '%agency IS NULL%';
    execute format('alter table app.appointment drop constraint %I', rule);
end $$;
alter table app.appointment add constraint appointment_national check (
    case role when 'ADMINISTRATOR' then true when 'AUDITOR' then agency is null else agency is not null end);

alter table app.account
    add column sequence bigint not null generated always as identity unique,
    add column created_at timestamptz not null default now(),
    -- whose administrators keep the account; none is a matter of the national ones
    add column keeping_agency text references app.agency,
    -- invited, or reset: nobody can sign in before a new password is chosen
    add column awaits_password boolean not null default false,
    add column signed_in_at timestamptz;
create index account_newest on app.account (created_at desc, sequence desc);
create index account_agency on app.account (keeping_agency, created_at desc, sequence desc);

-- The account goes along with the person: the newest appointment as an official says where he works, whoever enters it.
create function app.account_goes_along() returns trigger language plpgsql as $$
begin
    update app.account set keeping_agency = new.agency
    where id = new.account and keeping_agency is distinct from new.agency and not exists (
        select 1 from app.appointment where account = new.account and role = 'OFFICIAL' and valid_from > new.valid_from);
    return null;
end $$;
create trigger account_goes_along after insert on app.appointment
    for each row when (new.role = 'OFFICIAL') execute function app.account_goes_along();

update app.account set keeping_agency = (
    select p.agency from app.appointment p where p.account = account.id and p.role = 'OFFICIAL'
    order by p.valid_from desc, p.id limit 1);
