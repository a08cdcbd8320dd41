package org.dongthuan.access;

import java.util.List;
import org.dongthuan.grant.DisclosureDelays;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Ends a request before its decision: its questions are taken back, whoever is open in it ends. */
@Component
class AccessClosing {

    private final AccessRequestTable requests;
    private final AccessDoors doors;
    private final DisclosureDelays delays;
    private final Terms terms;

    AccessClosing(AccessRequestTable requests, AccessDoors doors, DisclosureDelays delays, Terms terms) {
        this.requests = requests;
        this.doors = doors;
        this.delays = delays;
        this.terms = terms;
    }

    /** Those who were open in it; none where all is decided. */
    List<AskedPerson> close(AccessRequest seen, AccessStage stage) {
        // questions before requests, as everywhere, so that two of us never wait for each other
        doors.of(seen).gate().ifPresent(gate -> open(seen).forEach(person -> cancel(gate, person)));
        AccessRequest request = requests.hold(seen.number());
        List<AskedPerson> open = open(request);
        open.forEach(person -> requests.move(request, person, stage, null));
        delays.close(request.number());
        if (!open.isEmpty()) requests.summarise(request.number(), terms.now());
        return open;
    }

    private static void cancel(AccessGate gate, AskedPerson person) {
        RequestNumber question = person.question();
        if (question != null) gate.cancel(question);
    }

    static List<AskedPerson> open(AccessRequest request) {
        return request.people().stream()
                .filter(person -> person.stage().isOpen())
                .toList();
    }
}
