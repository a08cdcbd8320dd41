-- The last number of each series, which is a body's own or, for a department of a ministry, the ministry's, in a year; of
-- its decisions and, in a book of their own, of its copies. It goes up by one, in the transaction of the decision that
-- takes the number: one that rolls back gives it back.
create table app.decision_counter (
    series text    not null references app.agency,
    book   text    not null check (book in ('DECISION', 'COPY')),
    year   integer not null,
    last   integer not null,
    primary key (series, book, year)
);

-- Numbers that were left out: a copy of the database that was restored must not give again what the lost one gave after
-- it. Without a series and its book: those of which no number was given in that year begin behind it.
create table app.decision_gap (
    series      text        references app.agency,
    book        text        check ((book is null) = (series is null)),
    year        integer     not null,
    first       integer     not null check (first > 0),
    last        integer     not null,
    left_out_at timestamptz not null,
    left_out_by text        not null,
    unique nulls not distinct (series, book, year, first),
    check (last >= first)
);
create trigger decision_gap_append_only before update or delete on app.decision_gap
    for each row execute function app.refuse_change();
create trigger decision_gap_no_truncate before truncate on app.decision_gap
    for each statement execute function app.refuse_change();

-- the owner, too, only passes over numbers by saying which
create function app.count_by_one() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' and new.last = 1 + coalesce(
            (select max(g.last) from app.decision_gap g where g.series is null and g.year = new.year), 0) then
        return new;
    end if;
    if tg_op = 'UPDATE' and new.series = old.series and new.book = old.book and new.year = old.year
            and (new.last = old.last + 1 or exists (
            select from app.decision_gap g
            where g.series = old.series and g.book = old.book and g.year = old.year
                and g.first = old.last + 1 and g.last = new.last)) then
        return new;
    end if;
    raise exception '% counts by one', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger decision_counter_counts before insert or update or delete on app.decision_counter
    for each row execute function app.count_by_one();
create trigger decision_counter_no_truncate before truncate on app.decision_counter
    for each statement execute function app.refuse_change();

-- Lets every series go on that many numbers further in that year; the owner's alone.
create function app.leave_decision_numbers_out(in_year integer, many integer, by_whom text, moment timestamptz)
    returns setof app.decision_gap language plpgsql as $$
begin
    lock table app.decision_counter in share row exclusive mode;
    return query insert into app.decision_gap
        select c.series, c.book, c.year, c.last + 1, c.last + many, moment, by_whom
        from app.decision_counter c where c.year = in_year order by c.book desc, c.series
        returning *;
    return query insert into app.decision_gap
        select null, null, in_year, coalesce(max(g.last), 0) + 1, coalesce(max(g.last), 0) + many, moment, by_whom
        from app.decision_gap g where g.series is null and g.year = in_year
        returning *;
    update app.decision_counter set last = last + many where year = in_year;
end $$;
revoke execute on function app.leave_decision_numbers_out(integer, integer, text, timestamptz) from public;

-- Written decisions with everything that their paper says, as it was on the day of issue; never changed.
create table app.written_decision (
    id                uuid        primary key,
    issuer            text        not null references app.agency,
    -- in whose book of numbers it stands
    series            text        not null references app.agency,
    -- what the body was called on the day of issue
    issuer_name       text        not null,
    year              integer     not null,
    sequence          integer     not null check (sequence > 0),
    number            text        not null,
    date              date        not null check (extract(year from date) = year),
    request           text        not null,
    signer            text        not null,
    verification_code text        not null unique check (verification_code ~ '^[a-z2-7]{26}$'),
    -- locked with the decision's own key
    paper             bytea       not null,
    issued_at         timestamptz not null,
    unique (series, year, sequence),
    unique (series, year, number)
);
create index written_decision_request on app.written_decision (request, issued_at);

-- The files of a decision, made later than it and locked with its key; the last position counts. Only the unsigned one
-- is made so far.
create table app.decision_document (
    decision uuid        not null references app.written_decision,
    position integer     not null check (position > 0),
    kind     text        not null check (kind in ('UNSIGNED', 'SIGNED', 'REPLACEMENT')),
    pdf      bytea       not null,
    sha256   text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    made_at  timestamptz not null,
    primary key (decision, position),
    check ((kind = 'UNSIGNED') = (position = 1))
);

-- Of a decision on several people what concerns one of them, as a copy (Decree 30/2020/ND-CP, Art. 25(3)); locked with the
-- key of that person's record.
create table app.decision_extract (
    decision          uuid        not null references app.written_decision,
    record            uuid        not null,
    series            text        not null references app.agency,
    year              integer     not null,
    sequence          integer     not null check (sequence > 0),
    number            text        not null,
    verification_code text        not null unique check (verification_code ~ '^[a-z2-7]{26}$'),
    paper             bytea       not null,
    issued_at         timestamptz not null,
    primary key (decision, record),
    unique (series, year, sequence),
    unique (series, year, number)
);
create table app.extract_document (
    decision uuid        not null,
    record   uuid        not null,
    pdf      bytea       not null,
    sha256   text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    made_at  timestamptz not null,
    primary key (decision, record),
    foreign key (decision, record) references app.decision_extract
);

-- Locked, each with a key of its own; the hashes are those of what is locked.
create table app.receipt (
    id          uuid        primary key,
    reference   text        not null,
    event       text        not null,
    at          timestamptz not null,
    json        bytea       not null,
    json_sha256 text        not null unique check (json_sha256 ~ '^[0-9a-f]{64}$'),
    pdf         bytea       not null,
    pdf_sha256  text        not null unique check (pdf_sha256 ~ '^[0-9a-f]{64}$'),
    issued_at   timestamptz not null,
    unique (reference, event)
);
-- what is locked cannot be compressed
alter table app.decision_document alter column pdf set storage external;
alter table app.extract_document alter column pdf set storage external;
alter table app.receipt alter column pdf set storage external;

create trigger written_decision_append_only before update or delete on app.written_decision
    for each row execute function app.refuse_change();
create trigger written_decision_no_truncate before truncate on app.written_decision
    for each statement execute function app.refuse_change();
create trigger decision_document_append_only before update or delete on app.decision_document
    for each row execute function app.refuse_change();
create trigger decision_document_no_truncate before truncate on app.decision_document
    for each statement execute function app.refuse_change();
create trigger decision_extract_append_only before update or delete on app.decision_extract
    for each row execute function app.refuse_change();
create trigger decision_extract_no_truncate before truncate on app.decision_extract
    for each statement execute function app.refuse_change();
create trigger extract_document_append_only before update or delete on app.extract_document
    for each row execute function app.refuse_change();
create trigger extract_document_no_truncate before truncate on app.extract_document
    for each statement execute function app.refuse_change();
create trigger receipt_append_only before update or delete on app.receipt
    for each row execute function app.refuse_change();
create trigger receipt_no_truncate before truncate on app.receipt
    for each statement execute function app.refuse_change();

grant select on app.decision_gap to ${runtime-role};
grant select, insert, update (last) on app.decision_counter to ${runtime-role};
grant select, insert on app.written_decision, app.decision_document, app.decision_extract, app.extract_document,
    app.receipt to ${runtime-role};
