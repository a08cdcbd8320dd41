package org.dongthuan.protection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the officer says of a breach, as it is sent.
 *
 * @param people of how many people, known or guessed
 * @param consequences what may come of it
 * @param tellsPersons whether the people are told
 * @param toPersons what they are told
 * @param persons their accounts or sharing codes, one on each line, as far as they are known and not named by the alarm
 * @param reason why it is none, or why nobody is told
 */
public record AssessmentBody(
        @Nullable AssessmentOutcome outcome,
        @Nullable List<BreachData> data,
        @Nullable Integer people,
        @Nullable List<BreachHarm> harms,
        @Nullable String consequences,
        @Nullable Boolean tellsPersons,
        @Nullable String toPersons,
        @Nullable String persons,
        @Nullable String reason) {

    List<BreachData> dataKinds() {
        return data == null ? List.of() : data.stream().distinct().toList();
    }

    List<BreachHarm> harmed() {
        return harms == null ? List.of() : harms.stream().distinct().toList();
    }
}
