-- Figures about officials as they are told: counted once a month and rounded together to multiples of five. No number of
-- people that was counted is kept.
create table app.statistics_snapshot (
    month    date        primary key check (extract(day from month) = 1),
    taken_at timestamptz not null
);
grant select, insert, delete on app.statistics_snapshot to ${runtime-role};

-- across: the group of the dimension that goes with each of the others
-- dimension, value: one of the others and a group of it; nothing for all people together. Nothing is kept of who rounds to
-- nobody.
create table app.statistics_figure (
    dimension       text    not null,
    managing_agency text    not null,
    using_agency    text    not null,
    across          text    not null,
    value           text    not null,
    people          integer not null check (people > 0 and people % 5 = 0),
    primary key (dimension, managing_agency, using_agency, across, value)
);
create index statistics_figure_using on app.statistics_figure (using_agency, dimension);
grant select, insert, delete on app.statistics_figure to ${runtime-role};

-- Questions that somebody will ask again, under a name; never an answer.
create table app.statistics_query (
    id         uuid        primary key,
    account    text        not null references app.account,
    name       text        not null check (length(name) between 1 and 80),
    question   text        not null check (length(question) <= 2000),
    created_at timestamptz not null,
    unique (account, name)
);
grant select, insert, update (question, created_at), delete on app.statistics_query to ${runtime-role};
