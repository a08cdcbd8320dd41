-- Requests for papers and apologies have books of their own, beside those of decisions and copies.
alter table app.decision_counter drop constraint decision_counter_book_check;
alter table app.decision_counter add constraint decision_counter_book_check
    check (book in ('DECISION', 'COPY', 'SUPPLY', 'APOLOGY'));

-- Receipts of acceptance are numbered through all bodies, like requests.
create sequence app.acceptance_number;

-- Letters to a requester about his own request: that it was accepted, what is missing, that it takes longer. With
-- everything that their paper says, as it was on the day of issue; never changed.
create table app.letter (
    id                uuid        primary key,
    kind              text        not null check (kind in ('ACCEPTANCE', 'SUPPLY', 'APOLOGY')),
    request           text        not null,
    -- what it is about; one letter on each
    event             text        not null,
    record            uuid        not null,
    issuer            text        not null references app.agency,
    series            text        not null references app.agency,
    issuer_name       text        not null,
    year              integer     not null,
    sequence          bigint      not null check (sequence > 0),
    number            text        not null,
    date              date        not null check (extract(year from date) = year),
    verification_code text        not null unique check (verification_code ~ '^[a-z2-7]{26}$'),
    -- locked with the key of that record
    paper             bytea       not null,
    issued_at         timestamptz not null,
    unique (request, event),
    unique (kind, series, year, sequence)
);

-- Their files, made later and locked likewise.
create table app.letter_document (
    letter  uuid        primary key references app.letter,
    pdf     bytea       not null,
    sha256  text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    made_at timestamptz not null
);
-- what is locked cannot be compressed
alter table app.letter_document alter column pdf set storage external;

create trigger letter_append_only before update or delete on app.letter
    for each row execute function app.refuse_change();
create trigger letter_no_truncate before truncate on app.letter
    for each statement execute function app.refuse_change();
create trigger letter_document_append_only before update or delete on app.letter_document
    for each row execute function app.refuse_change();
create trigger letter_document_no_truncate before truncate on app.letter_document
    for each statement execute function app.refuse_change();

grant usage on sequence app.acceptance_number to ${runtime-role};
grant select, insert on app.letter, app.letter_document to ${runtime-role};
