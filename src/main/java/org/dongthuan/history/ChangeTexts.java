package org.dongthuan.history;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.decision.DecisionReading;
import org.dongthuan.decision.Issuance;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.PastValue;
import org.dongthuan.record.ValueText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts changes into words; all decisions, people and counts of a page are looked up at once. */
@Component
class ChangeTexts {

    private final FieldCatalogue catalogue;
    private final ValueText values;
    private final WrittenDecisions decisions;
    private final DecisionReading reading;
    private final People people;
    private final TellingTable tellings;

    ChangeTexts(
            FieldCatalogue catalogue,
            ValueText values,
            WrittenDecisions decisions,
            DecisionReading reading,
            People people,
            TellingTable tellings) {
        this.catalogue = catalogue;
        this.values = values;
        this.decisions = decisions;
        this.reading = reading;
        this.people = people;
        this.tellings = tellings;
    }

    List<ChangeView> of(Actor actor, List<PastValue> changes, Locale locale) {
        Set<UUID> decided = changes.stream()
                .map(change -> change.basis().decisionId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, Issuance> issued = decisions.issuances(decided);
        var words = new Words(
                issued,
                reading.readable(actor, decided),
                people.names(accounts(changes, issued.values())),
                tellings.readers(changes.stream().map(PastValue::id).toList()),
                locale);
        return changes.stream().map(change -> view(change, words)).toList();
    }

    private ChangeView view(PastValue change, Words words) {
        Field field = catalogue.find(change.field()).orElseThrow();
        return new ChangeView(
                change.field(),
                field.label(words.locale()),
                change.row(),
                change.oldValue(),
                change.newValue(),
                values.show(field, change.oldValue(), words.locale()),
                values.show(field, change.newValue(), words.locale()),
                change.validFrom(),
                change.recordedAt(),
                words.decision(change),
                change.basis().request(),
                words.name(change.proposer()),
                words.readers().get(change.id()));
    }

    private static Set<String> accounts(List<PastValue> changes, Collection<Issuance> issued) {
        Set<String> accounts = new HashSet<>();
        changes.stream().map(PastValue::proposer).filter(Objects::nonNull).forEach(accounts::add);
        issued.forEach(issuance -> accounts.add(issuance.signer()));
        return accounts;
    }

    /** What a page needs to know. */
    private record Words(
            Map<UUID, Issuance> issued,
            Set<UUID> readable,
            Map<String, String> names,
            Map<Long, Integer> readers,
            Locale locale) {

        @Nullable
        String name(@Nullable String account) {
            return account == null ? null : names.getOrDefault(account, account);
        }

        ChangeView.Decision decision(PastValue change) {
            @Nullable UUID id = change.basis().decisionId();
            @Nullable Issuance issuance = id == null ? null : issued.get(id);
            return new ChangeView.Decision(
                    change.decision(),
                    id,
                    id != null && readable.contains(id),
                    issuance == null ? null : name(issuance.signer()),
                    issuance == null ? null : issuance.issuerName());
        }
    }
}
