package org.dongthuan.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.grant.DisclosureDelays;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.record.HolderNames;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.IssuedPaper;
import org.dongthuan.review.RequestLine;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Parts of requests to read as lists of tasks name them: whose data, for what purpose. */
@Component
class AccessRows {

    private static final List<String> SHOWN = List.of("birth_full_name");

    private final AccessRequestTable requests;
    private final HolderNames names;
    private final AllowedUses uses;
    private final WrittenDecisions decisions;
    private final DisclosureDelays delays;

    AccessRows(
            AccessRequestTable requests,
            HolderNames names,
            AllowedUses uses,
            WrittenDecisions decisions,
            DisclosureDelays delays) {
        this.requests = requests;
        this.names = names;
        this.uses = uses;
        this.decisions = decisions;
        this.delays = delays;
    }

    Map<RequestNumber, RequestLine> of(Collection<RequestNumber> parts, Locale locale) {
        Map<RequestNumber, AccessRequest> found =
                requests.all(parts.stream().map(part -> part.request().text()).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(AccessRequest::number, request -> request));
        Map<RecordId, String> people = names.of(found.values().stream()
                .flatMap(request -> request.people().stream())
                .map(AskedPerson::record)
                .collect(Collectors.toSet()));
        Set<RequestNumber> delayed = delays.of(parts).keySet();
        Map<RequestNumber, RequestLine> lines = new HashMap<>();
        for (RequestNumber part : parts) {
            AccessRequest request = found.get(part.request());
            if (request != null) lines.put(part, line(request, part, people, delayed.contains(part), locale));
        }
        return lines;
    }

    Optional<IssuedPaper> paper(RequestNumber part) {
        return requests.find(part).stream()
                .flatMap(request -> request.peopleOf(part).stream())
                .map(AskedPerson::decision)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(decisions::find)
                .map(decision -> new IssuedPaper(decision.id(), decision.number()));
    }

    private RequestLine line(
            AccessRequest request, RequestNumber part, Map<RecordId, String> people, boolean apart, Locale locale) {
        List<RecordId> asked =
                request.peopleOf(part).stream().map(AskedPerson::record).toList();
        return new RequestLine(
                asked.stream().map(record -> people.getOrDefault(record, "")).collect(Collectors.joining(", ")),
                uses.purpose(request.purpose()).map(use -> use.label(locale)).orElse(request.purpose()),
                asked.stream().collect(Collectors.toMap(record -> record, record -> SHOWN)),
                apart);
    }
}
