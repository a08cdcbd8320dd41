package org.dongthuan.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dongthuan.certification.CertificationFixtures;
import org.dongthuan.grant.DelayDesk;
import org.dongthuan.grant.DelayView;
import org.dongthuan.grant.GrantFixtures;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.review.DecisionBody;
import org.dongthuan.review.DecisionBody.ItemDecision;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Requests for an inspection whose readings are to be shown later. */
public final class DelayFixtures {

    private final ApplicationContext context;
    private final AccessFixtures stories;
    private final CertificationFixtures certifications;
    private final JdbcTemplate database;

    public DelayFixtures(ApplicationContext context) {
        this.context = context;
        stories = new AccessFixtures(context);
        certifications = new CertificationFixtures(context);
        database = context.getBean(JdbcTemplate.class);
    }

    /** Within the days of the request, so that it is read before and after. */
    public SubmitAccessRequest wish(String subject) {
        return wish(subject, "inspection", stories.today().plusDays(20));
    }

    public SubmitAccessRequest wish(String subject, String ground, LocalDate day) {
        return delayed(
                stories.wish("inspection", "inspection_law", List.of("phone"), subject),
                new SubmitAccessRequest.Delay(ground, day));
    }

    static SubmitAccessRequest delayed(SubmitAccessRequest wish, SubmitAccessRequest.Delay delay) {
        return new SubmitAccessRequest(
                wish.subjects(),
                wish.purpose(),
                wish.legalBasis(),
                wish.fields(),
                wish.formsOfUse(),
                wish.from(),
                wish.to(),
                wish.channel(),
                delay);
    }

    public RequestNumber certified(String subject) {
        RequestNumber number = stories.submitted("dat.ngo", wish(subject));
        certifications.certify("linh.duong", stories.certification(number));
        return number;
    }

    /** Both agreed to; the id of the delay. */
    public UUID approved(RequestNumber number, String verifier, String approver) {
        decide(verifier, number, Outcome.APPROVE, Outcome.APPROVE);
        decide(approver, number, Outcome.APPROVE, Outcome.APPROVE);
        return id(number);
    }

    /** One word on the person, one on the delay. */
    public void decide(String account, RequestNumber number, Outcome person, Outcome delay) {
        UUID record = stories.request(number).people().get(0).record().value();
        stories.decide(
                account,
                number.part(1),
                new DecisionBody(null, null, null, List.of(word(record, person), word(id(number), delay))));
    }

    private static ItemDecision word(UUID item, Outcome outcome) {
        return new ItemDecision(item, outcome, outcome == Outcome.APPROVE ? null : "Không đủ căn cứ", null);
    }

    /** So that nothing stays withheld that others look for; the people are told of it. */
    public void releaseAll(String... approvers) {
        DelayDesk desk = context.getBean(DelayDesk.class);
        for (String approver : approvers) {
            desk.list(stories.actor(approver), Paging.of(0, 100), Texts.VIETNAMESE).items().stream()
                    .filter(DelayView::mayRelease)
                    .forEach(delay -> desk.release(stories.actor(approver), delay.id(), Texts.VIETNAMESE));
        }
        new GrantFixtures(context).tellOfDelays();
    }

    private UUID id(RequestNumber number) {
        return Objects.requireNonNull(database.queryForObject(
                "select id from app.disclosure_delay where request = ?", UUID.class, number.text()));
    }
}
