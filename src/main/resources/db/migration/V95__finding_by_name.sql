-- People are found by their whole name, written with or without diacritics. One function folds what is stored and what
-- is asked for, so that the two never differ; it needs no extension and no locale.
create function app.folded(text) returns text
    language sql immutable strict parallel safe
    return btrim(regexp_replace(
        lower(translate(regexp_replace(normalize($1, NFD), U&'[\0300-\036F]', '', 'g'), U&'\0110\0111', 'DD')),
        '\s+', ' ', 'g'));

alter table app.record add column folded_name text generated always as (app.folded(name)) stored;
create index record_folded_name on app.record (folded_name, id);
