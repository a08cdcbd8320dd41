-- A mandate may also be one that the managing agency recorded, of somebody who can give none: by whose case, and why he cannot.
alter table app.mandate
    add column recorded text unique,
    add column cause    text check (cause in ('DEATH', 'INCAPACITY')),
    add constraint mandate_recorded check ((recorded is null) = (cause is null)),
    -- nobody asks in the name of the dead; those near to him agree (Civil Code 2015 Art. 25(3))
    add constraint mandate_of_the_dead check (cause <> 'DEATH' or kinds = '{ANSWER_CONSENT}');

-- Such a one is ended by the agency, too.
alter table app.mandate drop constraint mandate_check2;
alter table app.mandate
    add constraint mandate_ended_by check (recorded is not null or ended_by in (principal, mandatary));
