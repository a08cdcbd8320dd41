-- Transfers are cases like the others: of the agency that has the word.
create or replace view app.overseen_case as
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
    from app.reading_alarm a where a.closed_at is null
union all
    select 'REPRESENTATION', p.number, null, p.representative, p.status, p.deciding_agency, p.submitted_at, p.due_date
    from app.representation p
    where p.closed_at is null
        and not exists (select from app.record x where x.id = p.record_id and x.secrecy <> 'normal')
union all
    select 'TRANSFER', t.number, null, t.subject, t.status, coalesce(t.asked, t.deciding_agency), t.submitted_at,
        coalesce(t.accept_by, t.due_date)
    from app.transfer t
    where t.closed_at is null
        and not exists (select from app.record x where x.id = t.record_id and x.secrecy <> 'normal');

create index transfer_open on app.transfer (coalesce(asked, deciding_agency)) where closed_at is null;
