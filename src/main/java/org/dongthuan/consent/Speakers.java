package org.dongthuan.consent;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.mandate.Mandate;
import org.dongthuan.mandate.MandateKind;
import org.dongthuan.mandate.Mandates;
import org.springframework.stereotype.Component;

/**
 * Who may answer for a data subject at this very moment: himself, and whoever holds his mandate; never whoever asks, whose
 * mandate counts for nothing there (Civil Code 2015 Art. 141(3)).
 */
@Component
class Speakers {

    private final Mandates mandates;
    private final ProofTable proofs;

    Speakers(Mandates mandates, ProofTable proofs) {
        this.mandates = mandates;
        this.proofs = proofs;
    }

    Optional<Speaker> find(String account, StoredConsent consent) {
        return speaker(
                account,
                consent,
                () -> mandates.inForce(consent.question().subject(), account, MandateKind.ANSWER_CONSENT));
    }

    /** Likewise, and so until the caller's transaction ends. */
    Optional<Speaker> hold(String account, StoredConsent consent) {
        return speaker(
                account,
                consent,
                () -> mandates.hold(consent.question().subject(), account, MandateKind.ANSWER_CONSENT));
    }

    /** Who may answer beside the subject. */
    List<String> mandataries(StoredConsent consent) {
        return mandataries(List.of(consent)).distinct().toList();
    }

    /** Whether somebody holds a mandate to answer that requester for that person. */
    boolean anybodyFor(String subject, String requester) {
        return mandates.inForce(List.of(subject), MandateKind.ANSWER_CONSENT).stream()
                .anyMatch(mandate -> !mandate.mandatary().equals(requester));
    }

    /** Whoever answered these for somebody else, or may act for one of their subjects now. */
    Set<String> forOthers(Collection<StoredConsent> consents) {
        Set<String> found = new LinkedHashSet<>(
                proofs.mandataries(consents.stream().map(StoredConsent::id).toList()));
        mandataries(consents).forEach(found::add);
        return found;
    }

    private Stream<String> mandataries(Collection<StoredConsent> consents) {
        Set<String> subjects =
                consents.stream().map(consent -> consent.question().subject()).collect(Collectors.toSet());
        Set<String> requesters =
                consents.stream().map(consent -> consent.question().requester()).collect(Collectors.toSet());
        return mandates.inForce(subjects, MandateKind.ANSWER_CONSENT).stream()
                .map(Mandate::mandatary)
                .filter(account -> !requesters.contains(account));
    }

    private static Optional<Speaker> speaker(
            String account, StoredConsent consent, Supplier<Optional<Mandate>> mandate) {
        if (consent.isAbout(account)) return Optional.of(new Speaker(account, null));
        if (consent.question().requester().equals(account)) return Optional.empty();
        return mandate.get().map(found -> new Speaker(account, found));
    }
}
