-- Uploaded documents, never changed and never deleted; the content in pieces, so that no document is in memory whole.
create table app.evidence (
    id          uuid        primary key,
    uploader    text        not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    media_type  text        not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    size        bigint      not null check (size between 1 and 10485760),
    pages       integer     not null check (pages between 1 and 200),
    -- how a photograph was held (1 to 8, as cameras count); its other metadata is not kept
    orientation smallint    not null check (orientation between 1 and 8),
    uploaded_at timestamptz not null
);
create index evidence_uploader on app.evidence (uploader, uploaded_at);

create table app.evidence_chunk (
    evidence uuid    not null references app.evidence,
    position integer not null,
    -- locked with the document's own key, 44 bytes more than what is in them
    bytes    bytea   not null check (octet_length(bytes) between 45 and 262188),
    primary key (evidence, position)
);
-- what is locked cannot be compressed
alter table app.evidence_chunk alter column bytes set storage external;

create trigger evidence_append_only before update or delete on app.evidence
    for each row execute function app.refuse_change();
create trigger evidence_no_truncate before truncate on app.evidence
    for each statement execute function app.refuse_change();
create trigger evidence_chunk_append_only before update or delete on app.evidence_chunk
    for each row execute function app.refuse_change();
create trigger evidence_chunk_no_truncate before truncate on app.evidence_chunk
    for each statement execute function app.refuse_change();

grant select, insert on app.evidence, app.evidence_chunk to ${runtime-role};
