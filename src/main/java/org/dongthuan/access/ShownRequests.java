package org.dongthuan.access;

import java.util.List;
import java.util.Locale;
import org.dongthuan.access.AccessVisibility.VisibleRequest;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Shows requests to whom may see them, and has it logged. */
@Component
class ShownRequests {

    private final AccessVisibility visibility;
    private final AccessViews views;
    private final AccessPage page;
    private final AccessLog log;

    ShownRequests(AccessVisibility visibility, AccessViews views, AccessPage page, AccessLog log) {
        this.visibility = visibility;
        this.views = views;
        this.page = page;
        this.log = log;
    }

    AccessRequest get(Actor actor, RequestNumber number) {
        return visibility.get(actor, number);
    }

    /** To whom wrote it himself. */
    AccessSummary summary(AccessRequest request) {
        return views.summary(request);
    }

    List<AccessSummary> list(Actor actor, long offset, int size) {
        return listed(actor, visibility.list(actor, offset, size));
    }

    KeyListing<AccessSummary> list(Actor actor, KeyPaging paging) {
        return visibility.list(actor, paging).map(visible -> listed(actor, visible));
    }

    private List<AccessSummary> listed(Actor actor, List<VisibleRequest> visible) {
        log.listed(actor, visible);
        return views.summaries(visible);
    }

    long count(Actor actor) {
        return visibility.count(actor);
    }

    List<AccessSummary> mine(Actor actor, long offset, int size) {
        return views.summaries(visibility.mine(actor, offset, size));
    }

    long countMine(Actor actor) {
        return visibility.countMine(actor);
    }

    AccessView view(Actor actor, RequestNumber number, Locale locale) {
        AccessRequest request = visibility.get(actor, number);
        List<AskedPerson> people = visibility.of(actor, request);
        log.opened(actor, request, people);
        return page.of(actor, request, people, locale);
    }
}
