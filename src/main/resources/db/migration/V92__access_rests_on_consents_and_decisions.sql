-- Nobody is asked about without a question for his consent, and nothing is granted without the consent and the
-- written decision on which it rests.
alter table app.access_part
    add foreign key (consent) references app.consent,
    add foreign key (decision) references app.written_decision;
alter table app.access_grant
    add foreign key (consent) references app.consent,
    add foreign key (decision) references app.written_decision;
