package org.dongthuan.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What an answer may say: a whole yes takes nothing away, a partial one really does and adds nothing, a no needs
 * nothing. Nothing is guessed where an answer contradicts itself.
 */
final class AnswerRules {

    private final ConsentQuestion question;
    private final ConsentAnswerBody body;
    private final List<Violation> violations = new ArrayList<>();

    private AnswerRules(ConsentQuestion question, ConsentAnswerBody body) {
        this.question = question;
        this.body = body;
    }

    /**
     * An answer that passed.
     *
     * @param fields what is agreed to, in the order of the question; none after a refusal
     */
    record Scope(
            ConsentAnswer answer,
            List<String> fields,
            @Nullable LocalDate until) {}

    /** @throws RuleViolated {@code consent-answer-invalid} (422), naming what is wrong */
    static Scope read(ConsentQuestion question, ConsentAnswerBody body) {
        return new AnswerRules(question, body).read();
    }

    private Scope read() {
        ConsentAnswer answer = body.answer();
        if (answer == null) throw refusal(List.of(Violation.of("answer", "consent.answer-missing")));
        switch (answer) {
            case AGREE -> checkWhole();
            case AGREE_PARTLY -> checkPart();
            case REFUSE -> checkRefusal();
        }
        if (!violations.isEmpty()) throw refusal(violations);
        return scope(answer);
    }

    private void checkWhole() {
        List<String> fields = body.fields();
        if (fields != null && !fields.isEmpty() && !new HashSet<>(fields).equals(new HashSet<>(question.fields())))
            violations.add(Violation.of("fields", "consent.agree-takes-all"));
        if (body.until() != null && !body.until().equals(question.to()))
            violations.add(Violation.of("until", "consent.agree-takes-whole-period"));
    }

    private void checkPart() {
        List<String> fields = body.fields();
        if (fields != null && fields.isEmpty()) violations.add(Violation.of("fields", "consent.no-field"));
        if (!question.fields().containsAll(fields())) violations.add(Violation.of("fields", "consent.field-not-asked"));
        LocalDate until = until();
        if (until.isBefore(question.from()) || until.isAfter(question.to()))
            violations.add(Violation.of("until", "consent.until-outside"));
        boolean narrower = new HashSet<>(fields()).size() < question.fields().size() || until.isBefore(question.to());
        if (violations.isEmpty() && !narrower) violations.add(Violation.of("fields", "consent.nothing-narrowed"));
    }

    private void checkRefusal() {
        if (body.fields() != null && !body.fields().isEmpty())
            violations.add(Violation.of("fields", "consent.refuse-takes-nothing"));
        if (body.until() != null) violations.add(Violation.of("until", "consent.refuse-takes-nothing"));
    }

    private Scope scope(ConsentAnswer answer) {
        if (answer == ConsentAnswer.REFUSE) return new Scope(answer, List.of(), null);
        if (answer == ConsentAnswer.AGREE) return new Scope(answer, question.fields(), question.to());
        List<String> agreed =
                question.fields().stream().filter(fields()::contains).toList();
        return new Scope(answer, agreed, until());
    }

    private List<String> fields() {
        return body.fields() == null ? question.fields() : body.fields();
    }

    private LocalDate until() {
        return body.until() == null ? question.to() : body.until();
    }

    private static RuleViolated refusal(List<Violation> violations) {
        return new RuleViolated("consent-answer-invalid", violations);
    }
}
