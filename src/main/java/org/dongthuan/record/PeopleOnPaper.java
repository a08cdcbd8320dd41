package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Texts;
import org.springframework.stereotype.Component;

/**
 * People as Vietnamese papers name them: with <i>ông</i> or <i>bà</i> by the record, and so that two of one name can be told
 * apart. The caller logs what he has named.
 */
@Component
public class PeopleOnPaper {

    private static final String SEX = "sex";
    private static final String BORN = "date_of_birth";
    private static final String TITLE = "current_title";

    /** What {@link #brief} opens of the record: whoever sees such a paper has read this much. */
    public static final List<String> BRIEFLY = List.of(SEX);

    /** What {@link #atWork} opens. */
    public static final List<String> AT_WORK = List.of(SEX, TITLE);

    /** What {@link #full} opens. */
    public static final List<String> IN_FULL = List.of(SEX, BORN, TITLE);

    private final Registry registry;
    private final FieldCatalogue catalogue;
    private final ValueText words;
    private final Agencies agencies;
    private final Texts texts;

    PeopleOnPaper(Registry registry, FieldCatalogue catalogue, ValueText words, Agencies agencies, Texts texts) {
        this.registry = registry;
        this.catalogue = catalogue;
        this.words = words;
        this.agencies = agencies;
        this.texts = texts;
    }

    /** {@code bà Phạm Thị Nga}. */
    public String brief(RecordId record) {
        return addressed(registry.holder(record).name(), registry.values(record, BRIEFLY));
    }

    /** Likewise whoever has that account; where there is no record nobody knows more than the name. */
    public String brief(String account, String name) {
        return recordOf(account).map(this::brief).orElseGet(() -> text("person.unknown", name));
    }

    /** What is opened to name whoever has that account. */
    public Optional<RecordId> recordOf(String account) {
        return registry.idOf(account);
    }

    /** With title and agency, and without what only the own agency knows. */
    public String atWork(RecordId record) {
        return named(record, AT_WORK);
    }

    /** Likewise in the columns of a list. */
    public Listed listed(RecordId record) {
        Map<String, JsonNode> values = registry.values(record, AT_WORK);
        Holder holder = registry.holder(record);
        String agency = agencies.name(holder.usingAgency());
        return new Listed(
                addressed(holder.name(), values),
                isThere(values, TITLE) ? show(values, TITLE) + ", " + agency : agency);
    }

    /**
     * Somebody in the columns of a list.
     *
     * @param position title and agency
     */
    public record Listed(String name, String position) {}

    /** With the day of birth, title and agency. */
    public String full(RecordId record) {
        return named(record, IN_FULL);
    }

    /** The head of the agency where the person works, unless that agency is the one named. */
    public Optional<String> head(RecordId record, AgencyCode unless) {
        AgencyCode agency = registry.holder(record).usingAgency();
        return agency.equals(unless) ? Optional.empty() : Optional.of(text("person.head", agencies.name(agency)));
    }

    private String named(RecordId record, List<String> fields) {
        Holder holder = registry.holder(record);
        Map<String, JsonNode> values = registry.values(record, fields);
        var name = new StringBuilder(addressed(holder.name(), values));
        if (isThere(values, BORN)) name.append(", ").append(text("person.born", show(values, BORN)));
        if (isThere(values, TITLE)) name.append(", ").append(show(values, TITLE));
        return name.append(", ").append(agencies.name(holder.usingAgency())).toString();
    }

    private String addressed(String name, Map<String, JsonNode> values) {
        return switch (values.getOrDefault(SEX, NullNode.instance).asText()) {
            case "female" -> text("person.female", name);
            case "male" -> text("person.male", name);
            default -> text("person.unknown", name);
        };
    }

    private static boolean isThere(Map<String, JsonNode> values, String field) {
        return !values.getOrDefault(field, NullNode.instance).isNull();
    }

    private String show(Map<String, JsonNode> values, String field) {
        JsonNode value = values.getOrDefault(field, NullNode.instance);
        return words.show(catalogue.get(field), value, Texts.VIETNAMESE);
    }

    private String text(String key, String argument) {
        return texts.text(key, Texts.VIETNAMESE, argument);
    }
}
