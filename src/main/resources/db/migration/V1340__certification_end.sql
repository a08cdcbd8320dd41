-- An agency takes back what it has certified: proposed by one of its people, decided by another, by a numbered decision.
create sequence app.certification_end_number;

create table app.certification_end (
    number          text        primary key,
    certification   text        not null references app.certification,
    requester       text        not null,
    deciding_agency text        not null references app.agency,
    status          text        not null,
    reason          text        not null,
    submitted_at    timestamptz not null,
    due_date        date        not null,
    closed_at       timestamptz
);
-- the last word on "one open proposal of a certification", and on "taken back once"
create unique index certification_end_one on app.certification_end (certification)
    where closed_at is null or status = 'APPROVED';
create index certification_end_certification on app.certification_end (certification, submitted_at);
create index certification_end_due on app.certification_end (due_date) where closed_at is null;

alter table app.certification add column revoked_at timestamptz;
alter table app.certification add check (revoked_at is null or status = 'CERTIFIED');
-- those that an agency gave, the newest first
create index certification_given on app.certification (asked_group, closed_at, number) where status = 'CERTIFIED';

-- A word is said once, by somebody whom the request is not about; what was certified may be taken back once.
create or replace function app.refuse_second_certification() returns trigger language plpgsql as $$
begin
    if old.status = 'CERTIFIED' and old.revoked_at is null and new.revoked_at is not null
        and to_jsonb(new) - 'revoked_at' = to_jsonb(old) - 'revoked_at' then
        return new;
    end if;
    if old.status <> 'ASKED' then
        raise exception '% cannot become %', old.status, new.status using errcode = 'insufficient_privilege';
    end if;
    if exists (select from app.certification_subject s where s.certification = new.number and s.account = new.certifier) then
        raise exception 'nobody certifies what is about himself' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

grant usage on sequence app.certification_end_number to ${runtime-role};
grant select, insert, update (status, due_date, closed_at) on app.certification_end to ${runtime-role};
grant update (revoked_at) on app.certification to ${runtime-role};
