package org.dongthuan.review;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.evidence.EvidenceDocument;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The papers that lie with a person's own record: nobody is asked for what is there (Decree 27/2026/NĐ-CP, Art. 20(3)). */
@Component
public class OwnPapers {

    private final EnclosedPapers papers;
    private final Registry registry;
    private final EvidenceDesk evidence;
    private final PaperKinds kinds;
    private final AuditLog audit;

    OwnPapers(EnclosedPapers papers, Registry registry, EvidenceDesk evidence, PaperKinds kinds, AuditLog audit) {
        this.papers = papers;
        this.registry = registry;
        this.evidence = evidence;
        this.kinds = kinds;
        this.audit = audit;
    }

    /**
     * A page of them, the one that was enclosed last first; without those that were erased. Logged.
     *
     * @throws Refusal.NotFound {@code no-record} for whoever has none
     */
    @Transactional
    public Listing<OwnPaper> list(Actor actor, Paging paging, Locale locale) {
        RecordId record = registry.idOf(actor.account()).orElseThrow(() -> new Refusal.NotFound("no-record"));
        Map<UUID, List<Enclosure>> enclosed = papers.of(actor.account(), record);
        Set<UUID> legible = evidence.legible(enclosed.keySet());
        List<UUID> all = enclosed.keySet().stream().filter(legible::contains).toList();
        Listing<UUID> page = Listing.cut(all, paging);
        Map<UUID, EvidenceDocument> documents = evidence.describe(page.items()).stream()
                .collect(Collectors.toMap(EvidenceDocument::id, document -> document));
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_RECORD)
                .on(record.value(), fields(page.items(), enclosed))
                .because("own-data"));
        return page.map(
                id -> paper(Objects.requireNonNull(documents.get(id)), enclosed.getOrDefault(id, List.of()), locale));
    }

    /** Those that a form offers: the hundred that were enclosed last. Logged. */
    @Transactional
    public List<OwnPaper> offered(Actor actor, Locale locale) {
        return list(actor, new Paging(0, Paging.MOST), locale).items();
    }

    /** Whether the person may enclose all of these: what he uploaded himself, and what lies with his own record. */
    public boolean mayUse(String account, Collection<UUID> documents) {
        return usable(account, documents).containsAll(documents);
    }

    /** Those of them that he may, described. */
    public List<EvidenceDocument> describe(String account, Collection<UUID> documents) {
        Set<UUID> usable = usable(account, documents);
        return evidence.describe(documents.stream().filter(usable::contains).toList());
    }

    private Set<UUID> usable(String account, Collection<UUID> documents) {
        if (documents.isEmpty()) return Set.of();
        // what was erased proves nothing any more
        Set<UUID> legible = evidence.legible(documents);
        Set<UUID> usable = new HashSet<>();
        for (UUID document : legible) if (evidence.uploadedBy(document, account)) usable.add(document);
        if (usable.size() == legible.size()) return usable;
        registry.idOf(account)
                .ifPresent(record -> papers.of(account, record).keySet().stream()
                        .filter(legible::contains)
                        .forEach(usable::add));
        return usable;
    }

    private OwnPaper paper(EvidenceDocument document, List<Enclosure> uses, Locale locale) {
        List<String> named = kinds.of(uses);
        return new OwnPaper(
                document.id(),
                document.name(),
                document.mediaType(),
                document.size(),
                document.sha256(),
                named,
                kinds.text(named, locale),
                uses.stream().map(OwnPaper.Use::of).toList());
    }

    private static List<String> fields(List<UUID> shown, Map<UUID, List<Enclosure>> enclosed) {
        return shown.stream()
                .flatMap(id -> Stream.ofNullable(enclosed.get(id)))
                .flatMap(List::stream)
                .flatMap(use -> use.fields().stream())
                .distinct()
                .toList();
    }
}
