package org.dongthuan.access;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
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
    private final DoorRules rules;
    private final AccessDoors doors;
    private final Terms terms;
    private final Texts texts;

    AccessChoices(AllowedUses uses, DoorRules rules, AccessDoors doors, Terms terms, Texts texts) {
        this.uses = uses;
        this.rules = rules;
        this.doors = doors;
        this.terms = terms;
        this.texts = texts;
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
        return choices(uses.purposes(terms.today()), use -> rules.find(Door.of(use), Door.of(use), false), locale);
    }

    /** The open ones first. */
    public List<Choice> legalBases(Locale locale) {
        return choices(uses.legalBases(terms.today()), this::byAnyPurpose, locale);
    }

    /** The day by which a request of today is decided at the latest; before it nothing can be read. */
    public LocalDate likelyFirstDay() {
        LocalDate answered = doors.all().stream()
                .flatMap(door -> door.gate().stream())
                .map(gate -> gate.answerBy(terms.today()))
                .max(Comparator.naturalOrder())
                .orElse(terms.today());
        return terms.decideBy(answered);
    }

    /** A basis can be chosen when it opens a door together with the purposes of that door; else the last says why not. */
    private DoorRules.Answer byAnyPurpose(AllowedUse basis) {
        DoorRules.Answer answer = rules.find(Door.of(basis), Door.of(basis), false);
        for (AccessDoor door : doors.all()) {
            if (doors.find(answer).isPresent()) return answer;
            answer = rules.find(door.word(), Door.of(basis), false);
        }
        return answer;
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
                doors.find(answer).isPresent() ? null : texts.text("door." + answer.reason(), locale));
    }
}
