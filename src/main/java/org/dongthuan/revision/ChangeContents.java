package org.dongthuan.revision;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.decision.ChangeKind;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.grant.GrantsOfDecisions;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.HolderNames;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestLine;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.RequestType.Content;
import org.springframework.stereotype.Component;

/** What is to be decided of a change, and what lists of tasks say of it. */
@Component
class ChangeContents {

    private static final List<String> NAMED = List.of("birth_full_name");

    private final WrittenDecisions decisions;
    private final GrantsOfDecisions grants;
    private final HolderNames names;
    private final Agencies agencies;
    private final ChangeStory story;
    private final ScopeNames scopes;
    private final Texts texts;

    ChangeContents(
            WrittenDecisions decisions,
            GrantsOfDecisions grants,
            HolderNames names,
            Agencies agencies,
            ChangeStory story,
            ScopeNames scopes,
            Texts texts) {
        this.decisions = decisions;
        this.grants = grants;
        this.names = names;
        this.agencies = agencies;
        this.story = story;
        this.scopes = scopes;
        this.texts = texts;
    }

    Content of(DecisionChange change, Locale locale) {
        WrittenDecision decision = decisions.find(change.decision()).orElseThrow();
        return new Content(
                subject(change, names.of(change.records()), locale),
                agencies.name(change.decidingAgency()),
                change.words().reason(),
                null,
                List.of(item(change, decision, locale)),
                story.of(change, locale),
                change.records().stream().collect(Collectors.toMap(record -> record, record -> NAMED)));
    }

    private DecisionChangeInReview item(DecisionChange change, WrittenDecision decision, Locale locale) {
        return new DecisionChangeInReview(
                change.item(),
                label(change, decision.number(), locale),
                change.kind(),
                decision.id(),
                decision.number(),
                decision.date(),
                agencies.name(decision.issuer()),
                story.name(change.requester()),
                grants.standing(decision.id()),
                change.words().printed(),
                change.words().corrected(),
                change.kind() == ChangeKind.REPLACE
                        ? grants.only(decision.id())
                                .map(grant -> scopes.of(grant, locale))
                                .orElse(null)
                        : null,
                scopes.of(change.words().scope(), locale));
    }

    Map<RequestNumber, RequestLine> lines(Collection<DecisionChange> changes, Locale locale) {
        Map<UUID, String> numbers =
                decisions.numbers(changes.stream().map(DecisionChange::decision).toList());
        Map<RecordId, String> called = names.of(changes.stream()
                .filter(change -> change.records().size() == 1)
                .flatMap(change -> change.records().stream())
                .collect(Collectors.toSet()));
        Map<RequestNumber, RequestLine> lines = new HashMap<>();
        for (DecisionChange change : changes) {
            lines.put(
                    change.number(),
                    new RequestLine(
                            subject(change, called, locale),
                            label(change, numbers.getOrDefault(change.decision(), ""), locale),
                            change.records().size() > 1
                                    ? Map.of()
                                    : Map.of(change.records().get(0), NAMED)));
        }
        return lines;
    }

    private String label(DecisionChange change, String decision, Locale locale) {
        return texts.text("revision.item." + change.kind(), locale, decision);
    }

    private String subject(DecisionChange change, Map<RecordId, String> called, Locale locale) {
        return change.records().size() == 1
                ? called.getOrDefault(change.records().get(0), "")
                : texts.text("revision.people", locale, change.records().size());
    }
}
