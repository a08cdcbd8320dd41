-- What leaders and auditors look at: views over what other modules keep, so that no class of theirs knows these tables.
-- Nothing about a record of another regime (Decree 27/2026/NĐ-CP Art. 22) stands in them.
create index record_secret on app.record (id) where secrecy <> 'normal';

create view app.overseen_grant as
select g.id, g.request, g.record_id, g.recipient, g.recipient_agency, g.granted_by, g.purpose,
    coalesce(g.door, 'NONE') as door, g.fields, g.forms_of_use, g.from_day, g.to_day, g.decision, g.given_at, g.ended_at
from app.access_grant g
where not exists (select from app.record s where s.id = g.record_id and s.secrecy <> 'normal');

-- Of each kind of case those that are open: how far they have come, with whom, since when and until when.
-- about: a number, or the id of a decision, by which it may be withheld
-- hidden_from: the account of whoever is not told of it, because it is about how he reads
create view app.overseen_case as
    -- a part of a request whose people stand at several stages stands at the one that is least far
    select 'ACCESS' as kind, p.request || '.' || p.part as number, p.request as about, null::text as hidden_from, p.stage,
        p.deciding_agency as agency, r.submitted_at as opened_at, s.due
    from (
        select request, part, deciding_agency,
            (array['SUBMITTED', 'AWAITING_CONSENT', 'AWAITING_CERTIFICATION', 'IN_VERIFICATION', 'IN_REVIEW',
                'IN_APPROVAL', 'TO_BE_ISSUED'])[min(array_position(array['SUBMITTED', 'AWAITING_CONSENT',
                'AWAITING_CERTIFICATION', 'IN_VERIFICATION', 'IN_REVIEW', 'IN_APPROVAL', 'TO_BE_ISSUED'], stage))] as stage
        from app.access_part a
        where stage in ('SUBMITTED', 'AWAITING_CONSENT', 'AWAITING_CERTIFICATION', 'IN_VERIFICATION', 'IN_REVIEW',
                'IN_APPROVAL', 'TO_BE_ISSUED')
            and not exists (select from app.record x where x.id = a.record_id and x.secrecy <> 'normal')
        group by request, part, deciding_agency) p
    join app.access_request r on r.number = p.request
    left join app.review_step s on s.number = p.request || '.' || p.part and s.closed is null
union all
    select 'CORRECTION', c.number, null, null, c.status, c.deciding_agency, c.submitted_at, c.due_date
    from app.correction c
    where c.closed_at is null
        and not exists (select from app.record x where x.id = c.record_id and x.secrecy <> 'normal')
union all
    select 'UPDATE', u.number, null, null, u.status, u.deciding_agency, u.submitted_at, u.due_date
    from app.record_update u
    where u.closed_at is null
        and not exists (select from app.record_update_item i join app.record x on x.id = i.record_id
            where i.number = u.number and x.secrecy <> 'normal')
union all
    select 'STANDING', d.number, null, null, d.status, d.deciding_agency, d.submitted_at, d.due_date
    from app.standing_decision d where d.closed_at is null
union all
    select 'DECISION_CHANGE', d.number, d.decision::text, null, d.status, d.deciding_agency, d.submitted_at, d.due_date
    from app.decision_change d
    where d.closed_at is null
        and not exists (select from app.record x where x.id = any (d.records) and x.secrecy <> 'normal')
union all
    select 'CERTIFICATION', c.number, c.request, null, c.status, c.agency, c.asked_at, c.certify_by
    from app.certification c
    where c.status = 'ASKED'
        and not exists (select from app.certification_subject i join app.record x on x.id = i.record_id
            where i.certification = c.number and x.secrecy <> 'normal')
union all
    select 'CERTIFICATION_END', e.number, c.request, null, e.status, e.deciding_agency, e.submitted_at, e.due_date
    from app.certification_end e join app.certification c on c.number = e.certification
    where e.closed_at is null
        and not exists (select from app.certification_subject i join app.record x on x.id = i.record_id
            where i.certification = c.number and x.secrecy <> 'normal')
union all
    select 'CONSENT', c.number, c.request, null, c.status, c.recipient_agency, c.asked_at, c.answer_by
    from app.consent c
    where c.status = 'ASKED'
        and not exists (select from app.record x where x.id = c.record_id and x.secrecy <> 'normal')
union all
    select 'CESSATION', c.number, c.request, null, case when e.agency is null then 'AWAITED' else 'ESCALATED' end,
        coalesce(e.agency, c.recipient_agency), e.opened_at, e.due
    from app.consent_cessation e join app.consent c on c.id = e.consent
    where e.confirmed_at is null
        and not exists (select from app.record x where x.id = c.record_id and x.secrecy <> 'normal')
union all
    select 'QUESTION', q.number, null, q.reader, q.status, coalesce(q.agency, q.reader_agency), q.asked_at, q.due
    from app.reading_question q
    where q.closed_at is null
        and not exists (select from app.record x where x.id = q.record_id and x.secrecy <> 'normal')
union all
    select 'ALARM', a.number, null, a.reader, a.status, coalesce(a.agency, a.reader_agency), a.raised_at, a.due
    from app.reading_alarm a where a.closed_at is null;

-- Whom cases are about: by the record once they are reviewed, by the account before that. Nobody finds his own there; of some
-- he is not told before they are decided.
create view app.overseen_concern as
    select number, record_id, null::text as account from app.review_subject
union all
    select request, null, subject from app.access_part where subject is not null;

-- the open ones of an agency, among all that there ever were; the columns are those that do not move with the case
create index access_part_open on app.access_part (deciding_agency) where stage in
    ('SUBMITTED', 'AWAITING_CONSENT', 'AWAITING_CERTIFICATION', 'IN_VERIFICATION', 'IN_REVIEW', 'IN_APPROVAL', 'TO_BE_ISSUED');
create index correction_open on app.correction (deciding_agency) where closed_at is null;
create index record_update_open on app.record_update (deciding_agency) where closed_at is null;
create index standing_decision_open on app.standing_decision (deciding_agency) where closed_at is null;
create index decision_change_of_agency on app.decision_change (deciding_agency) where closed_at is null;
create index certification_open on app.certification (agency) where status = 'ASKED';
create index certification_end_open on app.certification_end (deciding_agency) where closed_at is null;
create index consent_open on app.consent (recipient_agency) where status = 'ASKED';
create index reading_question_of_agency on app.reading_question (coalesce(agency, reader_agency)) where closed_at is null;
create index reading_alarm_of_agency on app.reading_alarm (coalesce(agency, reader_agency)) where closed_at is null;

grant select on app.overseen_grant, app.overseen_case, app.overseen_concern to ${runtime-role};
