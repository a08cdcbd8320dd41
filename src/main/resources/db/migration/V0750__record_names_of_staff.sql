-- The words of names, so that an agency finds its own people by the beginning of any of them, page after page, in one
-- index, however many records there are. Folded like the whole name; the agencies are those of the latest statement.
-- given: the last word, by which lists are sorted
create table app.record_name_word (
    record_id       uuid    not null references app.record,
    word            text    collate "C" not null,
    given           boolean not null,
    folded_name     text    collate "C" not null,
    managing_agency text    not null,
    using_agency    text,
    primary key (record_id, word)
);
create index record_name_word_managing on app.record_name_word (managing_agency, word, folded_name, record_id);
create index record_name_word_given on app.record_name_word (managing_agency, word, folded_name, record_id) where given;
create index record_name_word_using_given on app.record_name_word (using_agency, word, folded_name, record_id) where given;
create index record_name_word_using on app.record_name_word (using_agency, word, folded_name, record_id);

create view app.record_name_word_of_record as
    select p.record_id, w.word, bool_or(w.place = cardinality(w.words)) as given, w.folded_name, p.managing_agency,
        p.using_agency
    from app.record_projection p cross join lateral (
        select word, place, words, folded_name
        from (select folded_name, string_to_array(folded_name, ' ') as words from app.record where id = p.record_id) r
        cross join lateral unnest(r.words) with ordinality as one (word, place)) w
    where p.managing_agency is not null and w.word <> ''
    group by p.record_id, w.word, w.folded_name, p.managing_agency, p.using_agency;

-- one with the owner's rights: the runtime role changes no word by itself
create function app.refresh_name_words(record uuid) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    delete from app.record_name_word where record_id = record;
    insert into app.record_name_word (record_id, word, given, folded_name, managing_agency, using_agency)
    select record_id, word, given, folded_name, managing_agency, using_agency
    from app.record_name_word_of_record where record_id = record;
$$;
revoke execute on function app.refresh_name_words(uuid) from public;

create function app.follow_projection() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform app.refresh_name_words(new.record_id);
    return null;
end $$;
create function app.follow_name() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform app.refresh_name_words(new.id);
    return null;
end $$;
create trigger record_projection_comes after insert on app.record_projection
    for each row execute function app.follow_projection();
create trigger record_projection_moves after update on app.record_projection for each row
    when ((old.managing_agency, old.using_agency) is distinct from (new.managing_agency, new.using_agency))
    execute function app.follow_projection();
create trigger record_name_changes after update on app.record for each row
    when (old.name is distinct from new.name) execute function app.follow_name();

insert into app.record_name_word (record_id, word, given, folded_name, managing_agency, using_agency)
    select record_id, word, given, folded_name, managing_agency, using_agency from app.record_name_word_of_record;

grant select on app.record_name_word to ${runtime-role};
