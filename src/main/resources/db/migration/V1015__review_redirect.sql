-- Where to go, for what nobody here may decide.
alter table app.review_step_item add column redirect_to text;
alter table app.review_step_item add constraint review_step_item_redirect
    check ((outcome = 'REDIRECT') = (redirect_to is not null));
