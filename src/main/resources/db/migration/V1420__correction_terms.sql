-- That a correction takes longer: an approver extends it, once, before its last day.
create table app.correction_extension (
    correction  text        primary key references app.correction,
    due_before  date        not null,
    due_after   date        not null check (due_after > due_before),
    -- locked with the key of the record
    reason      bytea       not null,
    actor       text        not null,
    agency      text        not null references app.agency,
    extended_at timestamptz not null
);

-- That a requester was told of a last day that passed, once for each such day.
create table app.correction_apology (
    correction    text        not null references app.correction,
    due_date      date        not null,
    promised      date        not null check (promised > due_date),
    apologised_at timestamptz not null,
    primary key (correction, due_date)
);

create trigger correction_extension_append_only before update or delete on app.correction_extension
    for each row execute function app.refuse_change();
create trigger correction_apology_append_only before update or delete on app.correction_apology
    for each row execute function app.refuse_change();

grant select, insert on app.correction_extension, app.correction_apology to ${runtime-role};
