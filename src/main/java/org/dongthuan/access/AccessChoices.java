package org.dongthuan.access;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.AllowedUse;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.record.Field;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.PurposeAgencies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody who asks can choose from today, and why the rest is closed to him. */
@Component
public class AccessChoices {

    private final AllowedUses uses;
    private final PurposeAgencies entitled;
    private final DoorFinder finder;
    private final AccessDoors doors;
    private final Terms terms;
    private final Texts texts;

    AccessChoices(
            AllowedUses uses,
            PurposeAgencies entitled,
            DoorFinder finder,
            AccessDoors doors,
            Terms terms,
            Texts texts) {
        this.uses = uses;
        this.entitled = entitled;
        this.finder = finder;
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

    /** The open ones first; what only other agencies may ask for is closed to whoever works elsewhere. */
    public List<Choice> purposes(Actor actor, Locale locale) {
        return sorted(ofAllFirst(uses.purposes(terms.today())).stream()
                .map(use -> choice(use, whyClosed(use, actor), locale))
                .toList());
    }

    /** The open ones first. */
    public List<Choice> legalBases(Locale locale) {
        return sorted(ofAllFirst(uses.legalBases(terms.today())).stream()
                .map(use -> choice(use, closed(finder.byAnyPurpose(use, terms.today())), locale))
                .toList());
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

    private @Nullable String whyClosed(AllowedUse purpose, Actor actor) {
        String closed = closed(finder.byAnyBasis(purpose, terms.today()));
        AgencyCode agency = actor.agency();
        if (closed != null || agency == null) return closed;
        return entitled.may(agency, purpose.code(), terms.today()) ? null : "access.purpose-for-others";
    }

    private @Nullable String closed(DoorRules.Answer answer) {
        return finder.door(answer).isPresent() ? null : "door." + answer.reason();
    }

    /** What everybody may ask for stands before what takes a function or an exception. */
    private static List<AllowedUse> ofAllFirst(List<AllowedUse> all) {
        return all.stream()
                .sorted(Comparator.comparing(use -> Door.of(use) != Door.SUBJECT_CONSENT))
                .toList();
    }

    private static List<Choice> sorted(List<Choice> choices) {
        return choices.stream()
                .sorted(Comparator.comparing(choice -> choice.closed() != null))
                .toList();
    }

    private Choice choice(AllowedUse use, @Nullable String closed, Locale locale) {
        return new Choice(
                use.code(),
                use.label(locale),
                use.legalSource(),
                AccessRules.mostDays(List.of(use)),
                use.fieldsAllowed(),
                use.forms(),
                closed == null ? null : texts.text(closed, locale));
    }
}
