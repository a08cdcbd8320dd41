package org.dongthuan.consent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dongthuan.consent.ConsentTaskView.AskedField;
import org.dongthuan.platform.Sha256;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.Registry;
import org.dongthuan.record.ValueText;
import org.springframework.stereotype.Component;

/** The fields of a question with what stands in them now, as whoever is let through would read it. */
@Component
class AskedValues {

    private final FieldCatalogue catalogue;
    private final Registry registry;
    private final ValueText words;

    AskedValues(FieldCatalogue catalogue, Registry registry, ValueText words) {
        this.catalogue = catalogue;
        this.registry = registry;
        this.words = words;
    }

    /** In the order of the question. The caller logs whom it shows them to. */
    List<AskedField> of(ConsentQuestion question, Locale locale) {
        Map<String, JsonNode> values = values(question);
        return question.fields().stream()
                .map(id -> catalogue.find(id).orElseThrow())
                .map(field -> asked(field, values, locale))
                .toList();
    }

    /** Another one as soon as a value is another one. */
    String fingerprint(ConsentQuestion question) {
        return Sha256.of(values(question).toString());
    }

    private AskedField asked(Field field, Map<String, JsonNode> values, Locale locale) {
        JsonNode value = values.getOrDefault(field.id(), NullNode.instance);
        return new AskedField(field.id(), field.label(locale), field.sensitivity(), words.show(field, value, locale));
    }

    private Map<String, JsonNode> values(ConsentQuestion question) {
        return registry.values(question.record(), question.fields());
    }
}
