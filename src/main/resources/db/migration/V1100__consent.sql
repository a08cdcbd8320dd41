-- What people were asked to agree to, what they answered, and the proof of it.
create sequence app.consent_number;

create table app.consent (
    id               uuid primary key,
    number           text        not null unique,
    request          text        not null,
    record_id        uuid        not null,
    subject          text        not null,
    requester        text        not null check (requester <> subject),
    recipient_agency text        not null references app.agency,
    purpose          text        not null,
    purpose_text     text        not null,
    legal_basis      text        not null,
    fields           text[]      not null check (cardinality(fields) > 0),
    forms_of_use     text[]      not null check (cardinality(forms_of_use) > 0),
    from_day         date        not null,
    to_day           date        not null check (to_day >= from_day),
    channel          text,
    text_version     text        not null,
    asked_at         timestamptz not null,
    answer_by        date        not null,
    status           text        not null check (status in
        ('ASKED', 'GIVEN', 'PARTLY_GIVEN', 'REFUSED', 'LAPSED', 'CANCELLED', 'WITHDRAWN')),
    agreed_fields    text[]      not null default '{}' check (agreed_fields <@ fields),
    until_day        date check (until_day between from_day and to_day),
    answered_at      timestamptz,
    -- lapsed or cancelled
    closed_at        timestamptz,
    withdrawn_at     timestamptz,
    check ((status in ('GIVEN', 'PARTLY_GIVEN', 'WITHDRAWN')) = (cardinality(agreed_fields) > 0)),
    check ((status in ('GIVEN', 'PARTLY_GIVEN', 'WITHDRAWN')) = (until_day is not null)),
    check ((status in ('GIVEN', 'PARTLY_GIVEN', 'WITHDRAWN', 'REFUSED')) = (answered_at is not null)),
    check ((status in ('LAPSED', 'CANCELLED')) = (closed_at is not null)),
    check ((status = 'WITHDRAWN') = (withdrawn_at is not null))
);
create index consent_subject on app.consent (subject, asked_at desc, number desc);
create index consent_due on app.consent (answer_by) where status = 'ASKED';
create index consent_request on app.consent (request);

-- An answer is given once; after it a consent can only be withdrawn, and nothing of it becomes wider.
create function app.refuse_second_answer() returns trigger language plpgsql as $$
begin
    if old.status = 'ASKED' and new.status <> 'WITHDRAWN' and new.answer_by >= old.answer_by then return new; end if;
    if old.status in ('GIVEN', 'PARTLY_GIVEN') and new.status = 'WITHDRAWN'
        and (new.agreed_fields, new.until_day, new.answered_at, new.answer_by)
            = (old.agreed_fields, old.until_day, old.answered_at, old.answer_by) then
        return new;
    end if;
    raise exception '% cannot become %', old.status, new.status using errcode = 'insufficient_privilege';
end $$;
create trigger consent_answered_once before update on app.consent
    for each row execute function app.refuse_second_answer();

-- The very words that somebody was shown, by their hash.
create table app.consent_text (
    consent  uuid not null references app.consent,
    sha256   text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    version  text not null,
    language text not null,
    body     text not null,
    primary key (consent, sha256)
);
create table app.consent_text_shown (
    id       bigint generated always as identity primary key,
    consent  uuid        not null,
    sha256   text        not null,
    account  text        not null,
    method   text        not null check (method in ('PORTAL', 'TASKLIST', 'API')),
    shown_at timestamptz not null,
    foreign key (consent, sha256) references app.consent_text
);
create index consent_text_shown_consent on app.consent_text_shown (consent, id);

-- The proof of an answer: who, when, on which words, to what, by which way. The key is the last word on "one answer".
create table app.consent_answer (
    consent      uuid primary key references app.consent,
    account      text        not null,
    at           timestamptz not null,
    answer       text        not null check (answer in ('AGREE', 'AGREE_PARTLY', 'REFUSE')),
    fields       text[]      not null,
    until_day    date,
    text_sha256  text        not null,
    -- none where a program answered without asking for the words first
    text_read_at timestamptz,
    method       text        not null check (method in ('PORTAL', 'TASKLIST', 'API')),
    foreign key (consent, text_sha256) references app.consent_text
);
create table app.consent_withdrawal (
    consent uuid primary key references app.consent,
    account text        not null,
    at      timestamptz not null,
    method  text        not null check (method in ('PORTAL', 'TASKLIST', 'API'))
);

create trigger consent_text_append_only before update or delete on app.consent_text
    for each row execute function app.refuse_change();
create trigger consent_text_shown_append_only before update or delete on app.consent_text_shown
    for each row execute function app.refuse_change();
create trigger consent_answer_append_only before update or delete on app.consent_answer
    for each row execute function app.refuse_change();
create trigger consent_withdrawal_append_only before update or delete on app.consent_withdrawal
    for each row execute function app.refuse_change();
create trigger consent_text_no_truncate before truncate on app.consent_text
    for each statement execute function app.refuse_change();
create trigger consent_text_shown_no_truncate before truncate on app.consent_text_shown
    for each statement execute function app.refuse_change();
create trigger consent_answer_no_truncate before truncate on app.consent_answer
    for each statement execute function app.refuse_change();
create trigger consent_withdrawal_no_truncate before truncate on app.consent_withdrawal
    for each statement execute function app.refuse_change();

grant usage on sequence app.consent_number to ${runtime-role};
grant select, insert on app.consent, app.consent_text, app.consent_text_shown, app.consent_answer, app.consent_withdrawal
    to ${runtime-role};
grant update (status, answer_by, agreed_fields, until_day, answered_at, closed_at, withdrawn_at) on app.consent to ${runtime-role};
