package org.dongthuan.revision;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.decision.ChangeKind;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.grant.Grant;
import org.dongthuan.grant.GrantsOfDecisions;
import org.dongthuan.grant.NarrowedGrant;
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

    static final List<String> NAMED = List.of("birth_full_name");

    private final WrittenDecisions decisions;
    private final GrantsOfDecisions grants;
    private final HolderNames names;
    private final Agencies agencies;
    private final ChangeStory story;
    private final ScopeNames scopes;
    private final NarrowedScopes narrowed;
    private final Texts texts;

    ChangeContents(
            WrittenDecisions decisions,
            GrantsOfDecisions grants,
            HolderNames names,
            Agencies agencies,
            ChangeStory story,
            ScopeNames scopes,
            NarrowedScopes narrowed,
            Texts texts) {
        this.decisions = decisions;
        this.grants = grants;
        this.names = names;
        this.agencies = agencies;
        this.story = story;
        this.scopes = scopes;
        this.narrowed = narrowed;
        this.texts = texts;
    }

    Content of(DecisionChange change, Locale locale) {
        WrittenDecision decision = decisions.find(change.decision()).orElseThrow();
        Map<RecordId, String> called = names.of(change.records());
        return new Content(
                subject(change, called, locale),
                agencies.name(change.decidingAgency()),
                change.words().reason(),
                null,
                List.of(item(change, decision, called, locale)),
                story.of(change, locale),
                change.records().stream().collect(Collectors.toMap(record -> record, record -> NAMED)));
    }

    private DecisionChangeInReview item(
            DecisionChange change, WrittenDecision decision, Map<RecordId, String> called, Locale locale) {
        List<Grant> standing = grants.standing(decision.id());
        return new DecisionChangeInReview(
                change.item(),
                label(change, decision.number(), locale),
                change.kind(),
                decision.id(),
                decision.number(),
                decision.date(),
                agencies.name(decision.issuer()),
                story.name(change.requester()),
                standing.size(),
                change.words().printed(),
                change.words().corrected(),
                change.part() == null ? null : called.getOrDefault(change.part(), ""),
                change.kind() == ChangeKind.REPLACE ? scopes.of(standing, locale) : null,
                scopes.of(change.words().scope(), locale),
                change.shared() ? left(change, standing, called, locale) : List.of());
    }

    /** What of a replacement is left of each of several people. */
    private List<DecisionChangeInReview.Left> left(
            DecisionChange change, List<Grant> standing, Map<RecordId, String> called, Locale locale) {
        if (change.kind() != ChangeKind.REPLACE) return List.of();
        Map<RecordId, NarrowedGrant> narrowed = narrowed(change);
        return standing.stream()
                .map(grant -> new DecisionChangeInReview.Left(
                        called.getOrDefault(grant.record(), ""),
                        narrowed.containsKey(grant.record())
                                ? scopes.of(Objects.requireNonNull(narrowed.get(grant.record())), locale)
                                : null))
                .sorted(Comparator.comparing(DecisionChangeInReview.Left::name))
                .toList();
    }

    private Map<RecordId, NarrowedGrant> narrowed(DecisionChange change) {
        return narrowed.of(change).stream()
                .collect(Collectors.toMap(one -> one.old().record(), one -> one));
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
