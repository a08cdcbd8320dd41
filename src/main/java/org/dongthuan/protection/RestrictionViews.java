package org.dongthuan.protection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.People;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.review.RequestLine;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts requests to restrict processing into words; the caller has checked who looks. */
@Component
class RestrictionViews {

    private final RestrictionRequestTable requests;
    private final RestrictionGrounds grounds;
    private final AllowedUses uses;
    private final People people;
    private final Agencies agencies;
    private final Clock clock;

    RestrictionViews(
            RestrictionRequestTable requests,
            RestrictionGrounds grounds,
            AllowedUses uses,
            People people,
            Agencies agencies,
            Clock clock) {
        this.requests = requests;
        this.grounds = grounds;
        this.uses = uses;
        this.people = people;
        this.agencies = agencies;
        this.clock = clock;
    }

    RestrictionView view(RestrictionRequest request, Locale locale) {
        String decider = request.decidedBy();
        AgencyCode agency = request.agency();
        return new RestrictionView(
                request.number(),
                request.kind(),
                request.status(),
                name(request.requester()),
                purposes(request, locale),
                request.lastDay(),
                requests.reason(request),
                request.askedAt(),
                request.holds(LocalDate.now(clock)),
                agency == null ? null : agencies.name(agency),
                request.status().isOpen() ? request.due() : null,
                decider == null ? null : name(decider),
                request.decidedAt(),
                ground(request.ground(), locale),
                requests.answer(request));
    }

    /** Who asks, and for which purposes; the name of the person is of his record. */
    Map<RequestNumber, TaskLine> lines(Collection<RestrictionRequest> found, Locale locale) {
        Map<String, String> names =
                people.names(found.stream().map(RestrictionRequest::requester).collect(Collectors.toSet()));
        return found.stream()
                .collect(Collectors.toMap(
                        RestrictionRequest::number,
                        request -> new TaskLine(
                                new RequestLine(
                                        names.getOrDefault(request.requester(), request.requester()),
                                        String.join("; ", purposes(request, locale)),
                                        Map.of(request.record(), List.of())),
                                null)));
    }

    private @Nullable String ground(@Nullable String code, Locale locale) {
        if (code == null) return null;
        return grounds.find(code)
                .map(ground -> ground.label(locale) + " (" + ground.legalSource() + ")")
                .orElse(code);
    }

    private List<String> purposes(RestrictionRequest request, Locale locale) {
        return request.purposes().stream()
                .map(purpose ->
                        uses.purpose(purpose).map(use -> use.label(locale)).orElse(purpose))
                .toList();
    }

    private String name(String account) {
        return people.names(Set.of(account)).getOrDefault(account, account);
    }
}
