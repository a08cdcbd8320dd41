package org.dongthuan.portal.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dongthuan.access.AccessDesk;
import org.dongthuan.correction.CorrectionDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.Paging;
import org.springframework.stereotype.Component;

/** What somebody has asked for, of whatever kind, newest first. */
@Component
class MyRequests {

    private static final int LOOKED_AT = 20;

    private final CorrectionDesk corrections;
    private final AccessDesk accesses;
    private final RequestLines lines;

    MyRequests(CorrectionDesk corrections, AccessDesk accesses, RequestLines lines) {
        this.corrections = corrections;
        this.accesses = accesses;
        this.lines = lines;
    }

    Listing<RequestLines.Line> list(Actor actor, Paging paging, Locale locale) {
        int most = Math.multiplyExact(paging.page() + 1, paging.size());
        List<RequestLines.Line> page = newest(actor, most, locale)
                .skip(paging.offset())
                .limit(paging.size())
                .toList();
        return Listing.of(page, paging, corrections.countMine(actor) + accesses.countMine(actor));
    }

    /** Those among the latest that are not decided yet. */
    List<RequestLines.Line> open(Actor actor, Locale locale) {
        return newest(actor, LOOKED_AT, locale).filter(RequestLines.Line::open).toList();
    }

    /** The first so many of either kind hold the first so many of both together. */
    private Stream<RequestLines.Line> newest(Actor actor, int most, Locale locale) {
        return Stream.concat(
                        corrections.mine(actor, 0, most).stream().map(request -> lines.line(request, locale)),
                        accesses.mine(actor, 0, most).stream().map(request -> lines.line(request, locale)))
                .sorted(Comparator.comparing(RequestLines.Line::submittedAt).reversed());
    }
}
