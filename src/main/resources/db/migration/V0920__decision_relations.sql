-- Which decision takes back, replaces or corrects which earlier one: neither paper ever changes, so this stands beside them.
create table app.decision_relation (
    newer uuid primary key references app.written_decision,
    older uuid not null references app.written_decision,
    kind  text not null check (kind in ('REVOKE', 'REPLACE', 'CORRECT')),
    check (newer <> older)
);
create index decision_relation_older on app.decision_relation (older);
-- nothing ends twice
create unique index decision_relation_ended on app.decision_relation (older) where kind <> 'CORRECT';

create trigger decision_relation_append_only before update or delete on app.decision_relation
    for each row execute function app.refuse_change();
create trigger decision_relation_no_truncate before truncate on app.decision_relation
    for each statement execute function app.refuse_change();

grant select, insert on app.decision_relation to ${runtime-role};
