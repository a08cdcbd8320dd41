package org.dongthuan.protection;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.decision.MinutesText;
import org.dongthuan.decision.MinutesText.Line;
import org.dongthuan.decision.MinutesText.Section;
import org.dongthuan.decision.PlainPapers;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.Throttle;
import org.dongthuan.platform.Throttles;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The minutes of a breach and the notice to the competent authority: of what was said so far, printed when asked for. */
@Component
public class BreachPapers {

    private final BreachDesk desk;
    private final PlainPapers papers;
    private final Throttle throttle;
    private final Texts texts;
    private final Clock clock;

    BreachPapers(BreachDesk desk, PlainPapers papers, Throttles throttles, Texts texts, Clock clock) {
        this.desk = desk;
        this.papers = papers;
        this.throttle = throttles.named("breach-papers");
        this.texts = texts;
        this.clock = clock;
    }

    /** @throws Refusal as {@link BreachDesk#print}, {@code breach-papers-too-many} (429) */
    public byte[] minutes(Actor actor, RequestNumber number) {
        BreachDesk.Printed printed = printed(actor, number);
        List<Section> sections = new ArrayList<>(sections(printed.view()));
        BreachView.Done done = printed.view().closing();
        if (done != null)
            sections.add(section(
                    "done",
                    line("measures", done.measures()),
                    line("closed-at", VietnamTime.minute(done.at())),
                    line("closed-by", done.by())));
        return papers.minutes(text(printed, "minutes", null, sections));
    }

    /** @throws Refusal as {@link BreachDesk#print}, {@code breach-papers-too-many} (429) */
    public byte[] notice(Actor actor, RequestNumber number) {
        BreachDesk.Printed printed = printed(actor, number);
        return papers.minutes(text(printed, "notice", said("notice.addressee"), sections(printed.view())));
    }

    private BreachDesk.Printed printed(Actor actor, RequestNumber number) {
        Duration delay = throttle.delay(actor.account());
        if (!delay.isZero()) throw new Refusal.TooOften("breach-papers-too-many", delay);
        return desk.print(actor, number);
    }

    private MinutesText text(
            BreachDesk.Printed printed, String kind, @Nullable String addressee, List<Section> sections) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return new MinutesText(
                new AgencyCode(printed.agency()),
                said(kind + ".title"),
                said(kind + ".subject"),
                addressee,
                VietnamTime.dayOf(now),
                sections,
                List.of(said(kind + ".signer.1"), said(kind + ".signer.2")),
                texts.text(
                        "breach.paper.mark",
                        Texts.VIETNAMESE,
                        printed.view().breach().number().text(),
                        printed.by(),
                        VietnamTime.minute(now)));
    }

    private List<Section> sections(BreachView view) {
        List<Section> sections = new ArrayList<>();
        sections.add(section(
                "detected",
                line("detected-at", VietnamTime.minute(view.breach().detectedAt())),
                line("reported", view.reporter() + ", " + VietnamTime.minute(view.reportedAt())),
                line("agency", view.breach().agencyName()),
                line("alarm", view.alarm()),
                line("what", view.what())));
        BreachView.Said said = view.assessment();
        if (said != null) sections.add(assessed(view, said));
        BreachView.Sent sent = view.notice();
        if (sent != null)
            sections.add(section(
                    "noticed",
                    line("sent-at", VietnamTime.minute(sent.sentAt())),
                    line("way", word("way", sent.way())),
                    line("reference", sent.reference()),
                    line("late", sent.late())));
        return sections;
    }

    private Section assessed(BreachView view, BreachView.Said said) {
        Integer people = said.people();
        return section(
                "assessed",
                line(
                        "outcome",
                        word("outcome", said.isBreach() ? AssessmentOutcome.BREACH : AssessmentOutcome.NO_BREACH)),
                line("data", words("data", said.data().stream())),
                line("people", people == null ? null : people.toString()),
                line("harms", words("harm", said.harms().stream())),
                line("consequences", said.consequences()),
                line("told", said.isBreach() ? said(said.tellsPersons() ? "yes" : "no") : null),
                line("told-count", view.told() == 0 ? null : String.valueOf(view.told())),
                line("to-persons", said.toPersons()),
                line("reason", said.reason()),
                line("assessed-by", said.by() + ", " + VietnamTime.minute(said.at())));
    }

    /** Facts that nobody stated stand nowhere. */
    private Section section(String heading, @Nullable Line... lines) {
        List<Line> stated = new ArrayList<>();
        for (Line line : lines) if (line != null) stated.add(line);
        return new Section(said("heading." + heading), stated);
    }

    private @Nullable Line line(String label, @Nullable String value) {
        return value == null || value.isBlank() ? null : new Line(said("label." + label), value);
    }

    private @Nullable String words(String kind, Stream<? extends Enum<?>> stated) {
        String all = stated.map(each -> word(kind, each)).collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }

    private String word(String kind, Enum<?> word) {
        return texts.text("breach." + kind + "." + word.name(), Texts.VIETNAMESE);
    }

    private String said(String key) {
        return texts.text("breach.paper." + key, Texts.VIETNAMESE);
    }
}
