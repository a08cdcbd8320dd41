package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.dongthuan.agency.Agency;
import org.springframework.stereotype.Component;

/** What is right for codes and places: what their list holds today. */
@Component
class CodeRules {

    private static final String MANAGING = "managing_agency";

    private final CodeLists lists;
    private final Clock clock;

    CodeRules(CodeLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    Optional<ValueProblem> check(Field field, JsonNode value) {
        if (!value.isTextual() || field.codeList() == null) return Optional.of(ValueProblem.of("value.code"));
        String code = value.asText().strip();
        Optional<ListedCode> listed = lists.find(field.codeList(), code);
        if (listed.isEmpty()) return Optional.of(ValueProblem.of(unknown(field)));
        if (!listed.get().mayBeEntered(LocalDate.now(clock))) return Optional.of(ValueProblem.of("value.code-closed"));
        return MANAGING.equals(field.id()) ? managing(code) : Optional.empty();
    }

    private Optional<ValueProblem> managing(String code) {
        boolean managing = lists.agency(code).filter(Agency::managing).isPresent();
        return managing ? Optional.empty() : Optional.of(ValueProblem.of("value.not-managing"));
    }

    private static String unknown(Field field) {
        return CodeLists.COMMUNE.equals(field.codeList()) ? "value.place" : "value.code";
    }
}
