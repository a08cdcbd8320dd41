package org.dongthuan.access.web;

import org.dongthuan.access.RecordSearch;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.MayAnswer;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.standing.SearchStaff;
import org.dongthuan.standing.StandingSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The call that finds people: anybody by whole name, the own staff under a standing decision. */
@RestController
@RequestMapping(value = "/api/v1/records", produces = MediaType.APPLICATION_JSON_VALUE)
class RecordSearchController {

    private final RecordSearch search;
    private final StandingSearch staff;
    private final CurrentActor currentActor;

    RecordSearchController(RecordSearch search, StandingSearch staff, CurrentActor currentActor) {
        this.search = search;
        this.staff = staff;
        this.currentActor = currentActor;
    }

    @PostMapping("/search")
    @MayAnswer({404, 422, 429})
    SearchAnswer search(@RequestBody SearchBody body) {
        Actor actor = currentActor.get();
        if (body.isOfStaff()) return SearchAnswer.of(staff.find(actor, body.ofStaff(), body.byKey()));
        return SearchAnswer.of(search.find(actor, body.q(), Paging.of(body.page(), body.size())));
    }

    /**
     * Names travel in the body, never in an address.
     *
     * @param q a whole name; of the own staff beginnings of words of a name, a whole number, or nothing
     * @param standing id or number of a standing decision: looks among the own staff under it, as do the others below
     */
    record SearchBody(
            @Nullable String q,
            @Nullable Integer page,
            @Nullable Integer size,
            @Nullable String standing,
            @Nullable String purpose,
            @Nullable String agency,
            @Nullable String after) {

        boolean isOfStaff() {
            return standing != null || purpose != null || agency != null || after != null;
        }

        SearchStaff ofStaff() {
            return new SearchStaff(q, standing, purpose, agency);
        }

        KeyPaging byKey() {
            return KeyPaging.of(after, page, size);
        }
    }
}
