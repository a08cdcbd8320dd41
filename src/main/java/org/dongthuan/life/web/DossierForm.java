package org.dongthuan.life.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.dongthuan.life.NewDossier;
import org.dongthuan.update.SubmitUpdate;
import org.dongthuan.update.TypedCells;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A new record while its officer lays it out, as it was typed.
 *
 * @param typed by the name of the input
 */
public record DossierForm(Map<String, String> typed, List<UUID> documents) {

    static final List<String> FIELDS =
            List.of("birth_full_name", "personal_id", "staff_kind", "using_agency", "recruitment_date");
    static final String ACCOUNT = "account";

    private static final List<String> INPUTS = Stream.concat(
                    FIELDS.stream(), Stream.of(ACCOUNT, "order-number", "order-date", "order-from", "order-issuer"))
            .toList();
    private static final String EVIDENCE = "evidence";

    public DossierForm {
        typed = Map.copyOf(typed);
        documents = List.copyOf(documents);
    }

    static DossierForm of(MultiValueMap<String, String> parameters) {
        Map<String, String> typed = new HashMap<>();
        for (String input : INPUTS) {
            List<String> values = parameters.getOrDefault(input, List.of());
            // what is chosen out of proposals stands below what was typed
            if (!values.isEmpty()) typed.put(input, values.get(values.size() - 1));
        }
        List<UUID> documents = parameters.getOrDefault(EVIDENCE, List.of()).stream()
                .flatMap(id -> Stream.ofNullable(uuid(id)))
                .distinct()
                .toList();
        return new DossierForm(typed, documents);
    }

    /** What was typed into that input. */
    public String typed(String input) {
        return typed.getOrDefault(input, "");
    }

    DossierForm with(List<UUID> stored) {
        List<UUID> all = new ArrayList<>(documents);
        all.addAll(stored);
        return new DossierForm(typed, all);
    }

    DossierForm without(String document) {
        return new DossierForm(
                typed,
                documents.stream().filter(id -> !id.toString().equals(document)).toList());
    }

    /** As the page's form sends it. */
    MultiValueMap<String, String> parameters() {
        var parameters = new LinkedMultiValueMap<String, String>();
        typed.forEach(parameters::add);
        documents.forEach(document -> parameters.add(EVIDENCE, document.toString()));
        return parameters;
    }

    /** @param read makes a value of a field out of what was typed */
    NewDossier command(BiFunction<String, String, JsonNode> read) {
        return new NewDossier(
                typed(ACCOUNT),
                read.apply("birth_full_name", typed("birth_full_name")),
                read.apply("personal_id", typed("personal_id")),
                read.apply("staff_kind", typed("staff_kind")),
                read.apply("using_agency", typed("using_agency")),
                read.apply("recruitment_date", typed("recruitment_date")),
                new SubmitUpdate.Decision(
                        typed("order-number"),
                        TypedCells.day(typed("order-date")).orElse(null),
                        typed("order-issuer"),
                        TypedCells.day(typed("order-from")).orElse(null)),
                documents);
    }

    static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
