-- Files by which an office brings records into the registry: checked whole, confirmed by a second person, then written.
-- What was brought, by whom, and with what result is kept; what stood in the file is not.
create sequence app.intake_number;
create table app.intake_file (
    id            uuid        primary key,
    number        text        not null unique,
    -- on whose strength the records come: the agency of whoever brought the file, which decides on them from then on
    agency        text        not null references app.agency,
    -- SHA-256 of the file as it came
    hash          text        not null check (hash ~ '^[0-9a-f]{64}$'),
    people        integer     not null check (people > 0),
    -- of the repeating fields
    rows          integer     not null check (rows >= 0),
    state         text        not null check (state in ('CHECKING', 'FAULTY', 'CHECKED', 'WRITING', 'WRITTEN', 'REFUSED', 'CANCELLED')),
    -- people checked or written so far, as the state says
    done          integer     not null default 0 check (done between 0 and people),
    problems      integer     not null default 0,
    -- the accounts that the records will belong to: none of these people confirms
    accounts      text[]      not null default '{}',
    -- which codes the texts of the file mean that no list knows, locked
    meanings      bytea,
    brought_by    text        not null,
    brought_at    timestamptz not null,
    -- whose approvers are to confirm it
    asked         text        references app.agency,
    confirmed_by  text        check (confirmed_by <> brought_by),
    confirmed_at  timestamptz check ((confirmed_at is null) = (confirmed_by is null)),
    refused_by    text        check (refused_by is null or confirmed_by is null),
    refused_at    timestamptz check ((refused_at is null) = (refused_by is null)),
    refusal       text        check ((refusal is null) = (refused_by is null)),
    ended_at      timestamptz check ((ended_at is null) = (state not in ('WRITTEN', 'REFUSED', 'CANCELLED'))),
    added         integer     not null default 0,
    left_out      integer     not null default 0,
    receipt       text,
    -- who works on it, until when nobody else does
    claim         uuid,
    claimed_until timestamptz,
    check (state not in ('WRITING', 'WRITTEN') or confirmed_by is not null),
    check (state <> 'REFUSED' or refused_by is not null),
    check (state <> 'WRITTEN' or (added + left_out = people and receipt is not null))
);
create index intake_file_waiting on app.intake_file (brought_at) where state in ('CHECKING', 'WRITING');
create index intake_file_agency on app.intake_file (agency, brought_at);
create index intake_file_open on app.intake_file (brought_at) where ended_at is null;

-- The people of a file, some in each piece, and what is wrong with them: locked with the key of the file, gone with it.
create table app.intake_piece (
    file_id  uuid    not null references app.intake_file,
    position integer not null,
    bytes    bytea   not null,
    problems bytea,
    primary key (file_id, position)
);
-- what is locked cannot be compressed
alter table app.intake_piece alter column bytes set storage external;
alter table app.intake_piece alter column problems set storage external;

grant usage on sequence app.intake_number to ${runtime-role};
grant select, insert on app.intake_file to ${runtime-role};
grant update (state, done, problems, accounts, meanings, asked, confirmed_by, confirmed_at,
    refused_by, refused_at, refusal, ended_at, added, left_out, receipt,
    claim, claimed_until) on app.intake_file to ${runtime-role};
grant select, insert, delete on app.intake_piece to ${runtime-role};
grant update (bytes, problems) on app.intake_piece to ${runtime-role};
