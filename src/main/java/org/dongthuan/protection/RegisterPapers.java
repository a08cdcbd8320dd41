package org.dongthuan.protection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
import org.springframework.stereotype.Component;

/** The register of processing activities on paper, as of the moment at which it is printed. */
@Component
public class RegisterPapers {

    private final ProcessingRegister register;
    private final PlainPapers papers;
    private final Throttle throttle;
    private final Texts texts;

    RegisterPapers(ProcessingRegister register, PlainPapers papers, Throttles throttles, Texts texts) {
        this.register = register;
        this.papers = papers;
        this.throttle = throttles.named("breach-papers");
        this.texts = texts;
    }

    /** @throws Refusal {@code not-permitted} (403), {@code breach-papers-too-many} (429) */
    public byte[] print(Actor actor) {
        AgencyCode agency = actor.agency();
        if (agency == null || !register.maySee(actor)) throw new Refusal.NotPermitted("not-permitted");
        Duration delay = throttle.delay(actor.account());
        if (!delay.isZero()) throw new Refusal.TooOften("breach-papers-too-many", delay);
        List<Section> sections = new ArrayList<>();
        register.lines(actor, Texts.VIETNAMESE).forEach(line -> sections.add(section(line)));
        RegisterFacts facts = register.facts(actor);
        sections.add(section(facts));
        return papers.minutes(new MinutesText(
                agency,
                said("title"),
                said("lead"),
                null,
                VietnamTime.dayOf(facts.at()),
                sections,
                List.of(breach("notice.signer.1"), breach("notice.signer.2")),
                texts.text(
                        "breach.paper.mark",
                        Texts.VIETNAMESE,
                        said("title"),
                        actor.name(),
                        VietnamTime.minute(facts.at()))));
    }

    private Section section(RegisterLine line) {
        List<Line> stated = new ArrayList<>(List.of(
                line("door", said("door." + line.door())),
                line("law", line.legalSource()),
                line("data", words("sensitivity", line.sensitivities()) + " " + said("fields", line.fields())),
                line("forms", words("form", line.forms())),
                line(
                        "recipients",
                        line.recipients().isEmpty() ? said("recipients.all") : String.join("; ", line.recipients())),
                line("use", said("use", line.grants(), line.standing(), line.restricted()))));
        Integer days = line.maxDays();
        if (days != null) stated.add(line("days", days.toString()));
        String obliged = line.obligedBy();
        if (obliged != null) stated.add(line("obliged", obliged));
        return new Section(line.label(), stated);
    }

    private Section section(RegisterFacts facts) {
        List<Line> stated = new ArrayList<>();
        facts.fields()
                .forEach((word, many) -> stated.add(
                        new Line(texts.text("access.sensitivity." + word, Texts.VIETNAMESE), said("fields", many))));
        facts.breaches()
                .forEach((status, many) -> stated.add(
                        new Line(texts.text("breach.status." + status.name(), Texts.VIETNAMESE), many.toString())));
        return new Section(said("facts"), stated);
    }

    private String words(String kind, List<String> words) {
        return words.stream()
                .map(word -> texts.text("access." + kind + "." + word, Texts.VIETNAMESE))
                .collect(Collectors.joining("; "));
    }

    private Line line(String column, String value) {
        return new Line(said("column." + column), value);
    }

    private String said(String key, Object... arguments) {
        return texts.text("register." + key, Texts.VIETNAMESE, arguments);
    }

    private String breach(String key) {
        return texts.text("breach.paper." + key, Texts.VIETNAMESE);
    }
}
