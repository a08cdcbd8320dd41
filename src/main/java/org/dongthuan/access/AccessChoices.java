package org.dongthuan.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.AllowedUse;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.record.Field;
import org.dongthuan.record.FormOfUse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody who asks can choose from today, and why the rest is closed to him. */
@Component
public class AccessChoices {

    private final AllowedUses uses;
    private final DoorRules doors;
    private final TimeLimitRules limits;
    private final Texts texts;
    private final Clock clock;

    AccessChoices(AllowedUses uses, DoorRules doors, TimeLimitRules limits, Texts texts, Clock clock) {
        this.uses = uses;
        this.doors = doors;
        this.limits = limits;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A purpose or a legal basis.
     *
     * @param closed why it cannot be chosen, none when it can
     */
    public record Choice(
            String code,
            String label,
            String legalSource,
            int mostDays,
            Set<Field.Sensitivity> opens,
            Set<FormOfUse> forms,
            @Nullable String closed) {}

    /** The open ones first. */
    public List<Choice> purposes(Locale locale) {
        return choices(uses.purposes(today()), use -> doors.find(Door.of(use), Door.SUBJECT_CONSENT, false), locale);
    }

    /** The open ones first. */
    public List<Choice> legalBases(Locale locale) {
        return choices(uses.legalBases(today()), use -> doors.find(Door.SUBJECT_CONSENT, Door.of(use), false), locale);
    }

    /** The day by which a request of today is decided at the latest; before it nothing can be read. */
    public LocalDate likelyFirstDay() {
        LocalDate answerBy = limits.dueDate(TimeLimitRules.CONSENT_ANSWER, today());
        return limits.dueDate(TimeLimitRules.ACCESS_DECISION, answerBy);
    }

    /** The usual last day of a period that begins then. */
    public LocalDate usualLastDay(LocalDate from) {
        return from.plusDays(AccessRules.USUAL_DAYS - 1L);
    }

    private List<Choice> choices(List<AllowedUse> all, Function<AllowedUse, DoorRules.Answer> door, Locale locale) {
        return all.stream()
                .map(use -> choice(use, door.apply(use), locale))
                .sorted(Comparator.comparing(choice -> choice.closed() != null))
                .toList();
    }

    private Choice choice(AllowedUse use, DoorRules.Answer answer, Locale locale) {
        return new Choice(
                use.code(),
                use.label(locale),
                use.legalSource(),
                AccessRules.mostDays(List.of(use)),
                use.fieldsAllowed(),
                use.forms(),
                answer.isConsent() ? null : texts.text("door." + answer.reason(), locale));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
