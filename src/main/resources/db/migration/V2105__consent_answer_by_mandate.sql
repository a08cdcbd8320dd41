-- By which mandate somebody else than the subject answered; whom it names is never the requester.
alter table app.consent_answer add column mandate uuid references app.mandate;
create index consent_answer_mandate on app.consent_answer (mandate) where mandate is not null;
