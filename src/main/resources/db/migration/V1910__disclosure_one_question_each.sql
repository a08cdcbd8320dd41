-- A reading is questioned once; what is not enough goes on to the agency above within the same question.
drop index app.reading_question_open;
drop index app.reading_question_reading;
create unique index reading_question_reading on app.reading_question (reading);
