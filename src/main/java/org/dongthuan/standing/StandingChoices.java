package org.dongthuan.standing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.agency.Agency;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.springframework.stereotype.Component;

/** What the form of a proposal offers: no field that no purpose of this door allows. */
@Component
public class StandingChoices {

    private final Departments departments;
    private final StandingRules rules;
    private final FieldCatalogue catalogue;
    private final Texts texts;

    StandingChoices(Departments departments, StandingRules rules, FieldCatalogue catalogue, Texts texts) {
        this.departments = departments;
        this.rules = rules;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /**
     * Everything to choose from.
     *
     * @param department the code of the own one
     */
    public record Offered(
            String department, List<Choice> agencies, List<Choice> posts, List<Choice> purposes, List<Group> groups) {}

    /** Something to choose; a hint where it has one. */
    public record Choice(String code, String label, String hint) {}

    /** A group of the catalogue with those of its fields that may be opened. */
    public record Group(String id, String label, List<FieldChoice> fields) {}

    /** @param generated whether an agency generates it, so that the posts of other agencies may have it too */
    public record FieldChoice(String id, String label, Field.Sensitivity sensitivity, boolean generated) {}

    /** For somebody who verifies at a department. */
    public Offered of(Actor actor, Locale locale) {
        List<AgencyCode> own = departments.of(actor, Role.VERIFIER);
        return new Offered(
                own.get(0).code(),
                own.stream()
                        .flatMap(department -> Stream.concat(
                                departments.agenciesOf(department).stream()
                                        .filter(agency -> agency.code().equals(department)),
                                departments.agenciesOf(department).stream()
                                        .filter(agency -> !agency.code().equals(department))))
                        .map(StandingChoices::agency)
                        .distinct()
                        .toList(),
                Stream.of(Role.values())
                        .filter(Role::reviews)
                        .map(role -> new Choice(role.name(), texts.text("standing.role." + role, locale), ""))
                        .toList(),
                rules.purposes().stream()
                        .map(use -> new Choice(use.code(), use.label(locale), use.legalSource()))
                        .toList(),
                groups(locale));
    }

    /** Where the people work who can be listed under these decisions; nothing where there is no choice. */
    public List<Choice> agencies(List<StandingView> usable) {
        return usable.stream()
                .filter(view -> view.agency().equals(view.decidingAgency()))
                .map(view -> departments.present(view.decidingAgency()))
                .distinct()
                .flatMap(department -> departments.agenciesOf(department).stream())
                .map(StandingChoices::agency)
                .distinct()
                .toList();
    }

    private static Choice agency(Agency agency) {
        return new Choice(agency.code().code(), agency.name(), "");
    }

    private List<Group> groups(Locale locale) {
        Set<Field.Sensitivity> allowed = rules.purposes().stream()
                .flatMap(use -> use.fieldsAllowed().stream())
                .collect(Collectors.toSet());
        return catalogue.groups().stream()
                .map(group -> new Group(
                        group,
                        texts.text("group." + group, locale),
                        catalogue.fields().stream()
                                .filter(field -> field.group().equals(group) && allowed.contains(field.sensitivity()))
                                .map(field -> new FieldChoice(
                                        field.id(),
                                        field.label(locale),
                                        field.sensitivity(),
                                        field.owner().kind() == Field.Owner.Kind.AGENCY))
                                .toList()))
                .filter(group -> !group.fields().isEmpty())
                .toList();
    }
}
