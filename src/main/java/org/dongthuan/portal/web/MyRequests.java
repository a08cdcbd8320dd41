package org.dongthuan.portal.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dongthuan.access.AccessDesk;
import org.dongthuan.correction.CorrectionDesk;
import org.dongthuan.disclosure.QuestionDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;

/** What somebody has asked for, of whatever kind, newest first. */
@Component
class MyRequests {

    private static final int LOOKED_AT = 20;

    private final CorrectionDesk corrections;
    private final AccessDesk accesses;
    private final QuestionDesk questions;
    private final RequestLines lines;
    private final ReviewDesk review;

    MyRequests(
            CorrectionDesk corrections,
            AccessDesk accesses,
            QuestionDesk questions,
            RequestLines lines,
            ReviewDesk review) {
        this.corrections = corrections;
        this.accesses = accesses;
        this.questions = questions;
        this.lines = lines;
        this.review = review;
    }

    Listing<RequestLines.Line> list(Actor actor, Paging paging, Locale locale) {
        int most = Math.multiplyExact(paging.page() + 1, paging.size());
        List<RequestLines.Line> page = withAwaited(newest(actor, most, locale)
                .skip(paging.offset())
                .limit(paging.size())
                .toList());
        return Listing.of(
                page, paging, corrections.countMine(actor) + accesses.countMine(actor) + questions.countMine(actor));
    }

    /** Those among the latest that are not decided yet. */
    List<RequestLines.Line> open(Actor actor, Locale locale) {
        return withAwaited(
                newest(actor, LOOKED_AT, locale).filter(RequestLines.Line::open).toList());
    }

    /** Tells for whom they wait, of all in as many statements as of one. */
    private List<RequestLines.Line> withAwaited(List<RequestLines.Line> page) {
        Map<RequestNumber, AwaitedAppointment> awaited = review.awaitedAppointments(page.stream()
                .filter(RequestLines.Line::open)
                .flatMap(line -> line.cases().stream())
                .toList());
        return page.stream()
                .map(line -> line.waitingFor(line.cases().stream()
                        .flatMap(number -> Stream.ofNullable(awaited.get(number)))
                        .map(lines::waiting)
                        .toList()))
                .toList();
    }

    /** The first so many of each kind hold the first so many of all together. */
    private Stream<RequestLines.Line> newest(Actor actor, int most, Locale locale) {
        return Stream.of(
                        corrections.mine(actor, 0, most).stream().map(request -> lines.line(request, locale)),
                        accesses.mine(actor, 0, most).stream().map(request -> lines.line(request, locale)),
                        questions.mine(actor, 0, most).stream().map(question -> lines.line(question, locale)))
                .flatMap(some -> some)
                .sorted(Comparator.comparing(RequestLines.Line::submittedAt).reversed());
    }
}
