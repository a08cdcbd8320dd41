package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.dongthuan.decision.DecisionReaders;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Texts;
import org.dongthuan.review.IssuedPaper;
import org.dongthuan.review.Narrowing;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.PaperPreview;
import org.dongthuan.review.RequestLine;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.RequestType;
import org.dongthuan.review.Step;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.ClassPathResource;

/** A kind of request is one registration, its {@link RequestType}: whatever that names must be there. */
@ApplicationTest
class RequestTypeTests {

    @Autowired
    List<RequestType> types;

    @Autowired
    List<DecisionReaders> readers;

    @Autowired
    MessageSource messages;

    @Autowired
    RepositoryService repository;

    @Test
    void nothingIsMissingOfAnyKindOfRequest() {
        assertThat(types).hasSizeGreaterThanOrEqualTo(2);
        for (RequestType type : types) assertThat(missing(type)).as(type.kind()).isEmpty();
    }

    @Test
    void whatIsMissingOfARegistrationIsNamedPieceByPiece() {
        assertThat(missing(new Unfinished()))
                .contains(
                        "prefix DC is taken",
                        "text kind.UNFINISHED (vi)",
                        "text kind.UNFINISHED (en)",
                        "text portal.review.lead.UNFINISHED.verifyRequest (vi)",
                        "text portal.review.lead.UNFINISHED.issueDecision (en)",
                        "text unfinished.status.SUBMITTED (vi)",
                        "text mail.unfinished-decided.subject (vi)",
                        "text mail.unfinished-decided.body (en)",
                        "template unfinished/decision",
                        "process unfinished-request")
                .doesNotContain("readers of the decisions of DC");
        // two languages each: kind, four leads, two outcomes, one status, subject and body of one mail
        assertThat(missing(new Unfinished())).hasSize(3 + 2 * (1 + 4 + 2 + 1 + 2));
    }

    private List<String> missing(RequestType type) {
        List<String> missing = new ArrayList<>();
        boolean taken =
                types.stream().anyMatch(other -> other != type && other.prefix().equals(type.prefix()));
        if (taken) missing.add("prefix " + type.prefix() + " is taken");
        for (String key : texts(type).toList()) {
            for (Locale locale : List.of(Texts.VIETNAMESE, Texts.ENGLISH))
                if (!isThere(key, locale)) missing.add("text %s (%s)".formatted(key, locale));
        }
        if (!template(type.look()).contains("th:fragment=\"item(")) missing.add("template " + type.look());
        long processes = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(type.process())
                .count();
        if (processes == 0) missing.add("process " + type.process());
        if (readers.stream().noneMatch(reader -> reader.prefix().equals(type.prefix() + "-")))
            missing.add("readers of the decisions of " + type.prefix());
        return missing;
    }

    private static Stream<String> texts(RequestType type) {
        return Stream.of(
                        Stream.of("kind." + type.kind()),
                        Stream.of(Step.values())
                                .map(step -> "portal.review.lead.%s.%s".formatted(type.kind(), step.task())),
                        Stream.of(Outcome.APPROVE, Outcome.REFUSE)
                                .map(outcome -> "outcome.%s.%s".formatted(type.kind(), outcome)),
                        type.statusTexts().stream(),
                        type.mails().stream()
                                .flatMap(mail -> Stream.of("mail." + mail + ".subject", "mail." + mail + ".body")))
                .flatMap(keys -> keys);
    }

    private boolean isThere(String key, Locale locale) {
        try {
            messages.getMessage(key, null, locale);
            return true;
        } catch (NoSuchMessageException e) {
            return false;
        }
    }

    private static String template(String look) {
        var file = new ClassPathResource("templates/" + look + ".html");
        try {
            return file.exists() ? file.getContentAsString(StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody began to add a kind of request and forgot the rest. */
    private static final class Unfinished implements RequestType {

        @Override
        public String prefix() {
            return "DC";
        }

        @Override
        public String kind() {
            return "UNFINISHED";
        }

        @Override
        public String process() {
            return "unfinished-request";
        }

        @Override
        public Set<String> statusTexts() {
            return Set.of("unfinished.status.SUBMITTED");
        }

        @Override
        public Set<String> mails() {
            return Set.of("unfinished-decided");
        }

        @Override
        public String look() {
            return "unfinished/decision";
        }

        @Override
        public Content content(RequestNumber number, Locale locale) {
            return new Content("", "", null, null, List.of(), List.of(), Map.of());
        }

        @Override
        public Map<RequestNumber, RequestLine> lines(Collection<RequestNumber> numbers, Locale locale) {
            return Map.of();
        }

        @Override
        public Optional<IssuedPaper> paper(RequestNumber number) {
            return Optional.empty();
        }

        @Override
        public String basis(RequestNumber number) {
            return "";
        }

        @Override
        public boolean accepts(RequestNumber number, UUID item, Outcome outcome) {
            return false;
        }

        @Override
        public List<Violation> faults(RequestNumber number, Narrowing narrowing, Set<UUID> approved) {
            return List.of();
        }

        @Override
        public void stepReached(RequestNumber number, Step step) {
            // none is ever reached
        }

        @Override
        public String status(RequestNumber number) {
            return "SUBMITTED";
        }

        @Override
        public PaperPreview preview(RequestNumber number, Opinion verdict) {
            return new PaperPreview(new byte[0], Map.of());
        }
    }
}
