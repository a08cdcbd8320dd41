-- What a mail is about, in the two languages of mails: names of fields of the catalogue, never what they hold.
alter table app.outbox add column about_vi text, add column about_en text;
