-- Another agency may go on with an open case. A step that was open then ends without a word on it.
alter table app.review_step drop constraint review_step_outcome_check;
alter table app.review_step add constraint review_step_outcome_check check (outcome in
    ('APPROVED', 'PARTLY_APPROVED', 'REFUSED', 'RETURNED', 'AGREE', 'SEND_BACK', 'ISSUED', 'MOVED', 'WITHDRAWN'));

grant update (deciding_agency) on app.review_case, app.correction, app.record_update, app.representation, app.access_part,
    app.standing_decision, app.decision_change, app.certification_end to ${runtime-role};
