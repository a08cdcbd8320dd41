package org.dongthuan.protection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dongthuan.grant.GrantsInUse;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.DataFile;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.AllowedUse;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.standing.StandingInUse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of processing activities, filled from what the system knows of itself; it names nobody. */
@Component
public class ProcessingRegister {

    private final RegisterUses uses;
    private final FieldCatalogue catalogue;
    private final GrantsInUse grants;
    private final StandingInUse standing;
    private final BreachListTable breaches;
    private final RegisterContext context;

    ProcessingRegister(
            RegisterUses uses,
            FieldCatalogue catalogue,
            GrantsInUse grants,
            StandingInUse standing,
            BreachListTable breaches,
            RegisterContext context) {
        this.uses = uses;
        this.catalogue = catalogue;
        this.grants = grants;
        this.standing = standing;
        this.breaches = breaches;
        this.context = context;
    }

    /** Who looks, and when. */
    @Component
    record RegisterContext(BreachLog log, Clock clock) {}

    /** Whether the person answers for data protection, or audits. */
    public boolean maySee(Actor actor) {
        return actor.holds(Role.DATA_PROTECTION_OFFICER) || actor.holds(Role.AUDITOR);
    }

    /**
     * A line for each purpose in force today; logged.
     *
     * @throws Refusal {@code not-permitted} (403)
     */
    @Transactional
    public List<RegisterLine> lines(Actor actor, Locale locale) {
        check(actor);
        LocalDate today = LocalDate.now(context.clock());
        Map<String, Long> granted = grants.byPurpose(today);
        Map<String, Long> decided = standing.byPurpose(today);
        Map<String, Long> restricted = uses.restricted(today);
        return uses.inForce(today).stream()
                .map(use -> new RegisterLine(
                        use.code(),
                        use.label(locale),
                        use.door(),
                        use.legalSource(),
                        words(use.fieldsAllowed()),
                        words(use.forms()),
                        use.maxDays(),
                        uses.recipients(use.code(), today, locale),
                        fields(use),
                        granted.getOrDefault(use.code(), 0L),
                        decided.getOrDefault(use.code(), 0L),
                        restricted.getOrDefault(use.code(), 0L),
                        uses.obligedBy(use.code())))
                .toList();
    }

    /** What is to be said of all together; the caller has looked at the lines. */
    @Transactional(readOnly = true)
    public RegisterFacts facts(Actor actor) {
        if (!maySee(actor)) throw new Refusal.NotPermitted("not-permitted");
        List<Field> fields = catalogue.fields();
        return new RegisterFacts(
                OffsetDateTime.now(context.clock()),
                new TreeMap<>(fields.stream()
                        .collect(Collectors.groupingBy(
                                field -> field.sensitivity().name(), Collectors.counting()))),
                fields.stream().filter(Field::locked).count(),
                breaches.byStatus(),
                retention());
    }

    private void check(Actor actor) {
        if (!maySee(actor)) throw new Refusal.NotPermitted("not-permitted");
        context.log().read(actor, "register");
    }

    private long fields(AllowedUse use) {
        return catalogue.fields().stream()
                .filter(field -> use.fieldsAllowed().contains(field.sensitivity()))
                .count();
    }

    private static List<RegisterFacts.Kept> retention() {
        return DataFile.shipped("retention").rows().stream()
                .filter(row -> row.getField("kind").equals("process"))
                .map(row -> new RegisterFacts.Kept(
                        row.getField("id"),
                        Period.parse(row.getField("time_to_live")).getDays(),
                        row.getField("source_note")))
                .toList();
    }

    private static List<String> words(Collection<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).sorted().toList();
    }
}
