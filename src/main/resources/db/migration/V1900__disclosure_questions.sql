-- What a person wants to have explained of the readings of his data, and what he was told.
create sequence app.reading_question_number;

create table app.reading_question (
    id            uuid primary key,
    number        text        not null unique,
    record_id     uuid        not null,
    subject       text        not null,
    -- the line of the log, and what of it decides who answers; the system reads without an account
    reading       bigint      not null,
    read_at       timestamptz not null,
    reader        text check (reader <> subject),
    reader_agency text references app.agency,
    asked_at      timestamptz not null,
    status        text        not null check (status in
        ('ASKED', 'ANSWERED', 'ESCALATED', 'SATISFIED', 'CLOSED_BY_SILENCE', 'ANSWERED_FINALLY')),
    -- whose approvers are asked, or have answered; none where nobody is there
    agency        text references app.agency,
    due           date        not null,
    closed_at     timestamptz,
    check ((status in ('SATISFIED', 'CLOSED_BY_SILENCE', 'ANSWERED_FINALLY')) = (closed_at is not null))
);
-- one open question on each reading
create unique index reading_question_open on app.reading_question (reading) where closed_at is null;
create index reading_question_reading on app.reading_question (reading, asked_at);
create index reading_question_subject on app.reading_question (subject, asked_at desc, number desc);
create index reading_question_due on app.reading_question (due) where closed_at is null;

-- The words, each said once; locked with the key of the record.
create table app.reading_question_word (
    question uuid        not null references app.reading_question,
    kind     text        not null check (kind in ('QUESTION', 'ANSWER', 'OBJECTION', 'FINAL_ANSWER')),
    account  text        not null,
    -- for which an answer was given
    agency   text references app.agency,
    at       timestamptz not null,
    body     bytea       not null,
    primary key (question, kind)
);

create function app.close_reading_question_once() returns trigger language plpgsql as $$
begin
    if old.closed_at is not null then
        raise exception 'A question that is closed stays as it is' using errcode = 'insufficient_privilege';
    end if;
    if old.status = 'ESCALATED' and new.status not in ('ESCALATED', 'ANSWERED_FINALLY')
            or old.status = 'ANSWERED' and new.status not in ('ANSWERED', 'ESCALATED', 'SATISFIED', 'CLOSED_BY_SILENCE')
            or old.status = 'ASKED' and new.status not in ('ASKED', 'ANSWERED', 'ESCALATED') then
        raise exception '% cannot become %', old.status, new.status using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger reading_question_closed_once before update on app.reading_question
    for each row execute function app.close_reading_question_once();
create trigger reading_question_kept before delete on app.reading_question
    for each row execute function app.refuse_change();
create trigger reading_question_word_append_only before update or delete on app.reading_question_word
    for each row execute function app.refuse_change();
create trigger reading_question_word_no_truncate before truncate on app.reading_question_word
    for each statement execute function app.refuse_change();

grant usage on sequence app.reading_question_number to ${runtime-role};
grant select, insert on app.reading_question, app.reading_question_word to ${runtime-role};
grant update (status, agency, due, closed_at) on app.reading_question to ${runtime-role};
