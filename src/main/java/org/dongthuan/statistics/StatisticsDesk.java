package org.dongthuan.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.AllowedUse;
import org.dongthuan.record.FormOfUse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers questions about many people, never about one; each is logged with its purpose. */
@Component
public class StatisticsDesk {

    /** More nobody looks through on a page, and no program needs at once. */
    private static final int MOST_LINES = 5_000;

    private final StatisticsRights rights;
    private final QuestionRules rules;
    private final Dimensions dimensions;
    private final FigureTable figures;
    private final Snapshots snapshots;
    private final AuditLog audit;

    StatisticsDesk(
            StatisticsRights rights,
            QuestionRules rules,
            Dimensions dimensions,
            FigureTable figures,
            Snapshots snapshots,
            AuditLog audit) {
        this.rights = rights;
        this.rules = rules;
        this.dimensions = dimensions;
        this.figures = figures;
        this.snapshots = snapshots;
        this.audit = audit;
    }

    /** Whether the person may ask for anything. */
    public boolean mayAsk(Actor actor) {
        return !rights.purposes(actor).isEmpty();
    }

    /** The purposes for which the person may ask. */
    public List<AllowedUse> purposes(Actor actor) {
        List<AllowedUse> purposes = rights.purposes(actor);
        if (purposes.isEmpty()) throw new Refusal.NotPermitted("not-permitted");
        return purposes;
    }

    public boolean isAboutTheCountry(Actor actor, AllowedUse purpose) {
        return rights.area(actor, purpose.code()).everywhere();
    }

    public List<Dimension> dimensions() {
        return dimensions.all();
    }

    /** The managing agencies among which the person may choose. */
    public List<String> managingAgencies(Actor actor, AllowedUse purpose) {
        return figures.managingAgencies(rights.area(actor, purpose.code()));
    }

    /** The using agencies of that managing one among which the person may choose. */
    public List<String> usingAgencies(Actor actor, AllowedUse purpose, String managing) {
        return figures.usingAgencies(rights.area(actor, purpose.code()), managing);
    }

    /** The day of which the figures are; none before they were counted for the first time. */
    public Optional<LocalDate> day() {
        return snapshots.day();
    }

    /**
     * The answer, looked at or taken away.
     *
     * @throws Refusal {@code not-permitted} (403), {@code statistics-not-ready} (409), {@code statistics-invalid} or
     *     {@code statistics-too-wide} (422)
     */
    @Transactional
    public Figures ask(Actor actor, Question question, FormOfUse form) {
        CheckedQuestion checked = rules.check(actor, question);
        LocalDate day = snapshots.day().orElseThrow(() -> new Refusal.Conflict("statistics-not-ready"));
        var tabulation = new Tabulation(checked, figures.sums(checked, MOST_LINES));
        if (tabulation.size() > MOST_LINES) throw new Refusal.RuleViolated("statistics-too-wide", MOST_LINES);
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_STATISTICS)
                .on(null, checked.fields())
                .about(words(checked))
                .because(checked.purpose().code())
                .in(form.name()));
        return new Figures(checked.by(), tabulation.lines(), day);
    }

    /** Such as {@code by managing_agency,sex where age=31_40}. */
    private static String words(CheckedQuestion question) {
        String by = question.by().stream().map(Dimension::id).collect(Collectors.joining(","));
        Stream<Map.Entry<Dimension, String>> where = question.where().entrySet().stream();
        String filters =
                where.map(each -> each.getKey().id() + "=" + each.getValue()).collect(Collectors.joining(","));
        return "by " + by + (filters.isEmpty() ? "" : " where " + filters);
    }
}
