-- Uploaded documents, never changed, and never deleted once a request names them; the content in pieces, so that no
-- document is in memory whole.
create table app.evidence (
    id          uuid        primary key,
    uploader    text        not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    media_type  text        not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    size        bigint      not null check (size between 1 and 10485760),
    pages       integer     not null check (pages between 1 and 200),
    -- how a photograph was held (1 to 8, as cameras count); its other metadata is not kept
    orientation smallint    not null check (orientation between 1 and 8),
    uploaded_at timestamptz not null,
    -- a request names it: from now on it stays
    attached    boolean     not null default false,
    -- false: its pages hold a picture that cannot be drawn here, so that who decides has to open the document itself
    drawn_whole boolean     not null default true,
    -- what its uploader calls it, locked with the document's own key
    name        bytea       check (octet_length(name) between 45 and 444)
);
create index evidence_uploader on app.evidence (uploader, uploaded_at);
create index evidence_unattached on app.evidence (uploaded_at) where not attached;

create table app.evidence_chunk (
    evidence uuid    not null references app.evidence on delete cascade,
    position integer not null,
    -- locked with the document's own key, 44 bytes more than what is in them
    bytes    bytea   not null check (octet_length(bytes) between 45 and 262188),
    primary key (evidence, position)
);
-- what is locked cannot be compressed
alter table app.evidence_chunk alter column bytes set storage external;

-- an upload becomes attached, for good, or it goes whole
create function app.keep_evidence() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and not old.attached then return old; end if;
    old.attached := true;
    if tg_op = 'UPDATE' and new is not distinct from old then return new; end if;
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger evidence_append_only before update or delete on app.evidence
    for each row execute function app.keep_evidence();
create trigger evidence_no_truncate before truncate on app.evidence
    for each statement execute function app.refuse_change();
-- a piece goes with its document only
create function app.keep_evidence_chunk() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and not exists (select from app.evidence where id = old.evidence) then return old; end if;
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger evidence_chunk_append_only before update or delete on app.evidence_chunk
    for each row execute function app.keep_evidence_chunk();
create trigger evidence_chunk_no_truncate before truncate on app.evidence_chunk
    for each statement execute function app.refuse_change();

-- Some uploads that were never attached, the eldest first, with their pieces; the runtime role deletes by this function
-- alone. None of the last day goes, whatever is asked: those count against how many an account may upload. One that is
-- being attached right now is left alone.
create function app.forget_unattached_evidence(before timestamptz, most integer) returns setof uuid
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    delete from app.evidence where id in (
        select id from app.evidence
        where not attached and uploaded_at < least(before, now() - interval '1 day')
        order by uploaded_at limit most for update skip locked)
    returning id
$$;
revoke execute on function app.forget_unattached_evidence(timestamptz, integer) from public;

grant select, insert on app.evidence, app.evidence_chunk to ${runtime-role};
grant update (attached) on app.evidence to ${runtime-role};
grant execute on function app.forget_unattached_evidence(timestamptz, integer) to ${runtime-role};
