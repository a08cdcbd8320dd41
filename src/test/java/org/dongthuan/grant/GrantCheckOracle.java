package org.dongthuan.grant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dongthuan.audit.Via;
import org.dongthuan.grant.GrantCheck.Attempt;

/**
 * The same rule written a second time from the text of the rules, in another way: everything is text and seconds, every
 * objection is collected, and the one that comes first in the list counts.
 */
final class GrantCheckOracle {

    private static final List<String> RANKS = List.of(
            "UNKNOWN",
            "AGENCY",
            "REVOKED",
            "CONSENT_WITHDRAWN",
            "BASIS_ENDED",
            "NOT_YET",
            "EXPIRED",
            "PURPOSE",
            "RESTRICTED",
            "FORM",
            "CHANNEL",
            "FIELD");

    private static final long DAY = 86_400;
    private static final long SEVEN_HOURS_EAST = 25_200;

    private GrantCheckOracle() {}

    /** {@code ALLOWED}, or the name of the first objection. */
    static String judge(Grant grant, Attempt attempt) {
        Map<String, String> paper = paper(grant);
        long now = attempt.at().getEpochSecond();
        List<String> objections = new ArrayList<>();
        if (!(attempt.account() + "/" + attempt.record()).equals(paper.get("whose"))) objections.add("UNKNOWN");
        long matching = attempt.workplaces().stream()
                .filter(place -> place.code().contentEquals(paper.get("for")))
                .count();
        if (matching == 0) objections.add("AGENCY");
        if (!paper.get("ended").isEmpty()) objections.add(paper.get("ended"));
        if (paper.get("ended").isEmpty() && now < Long.parseLong(paper.get("begins"))) objections.add("NOT_YET");
        if (paper.get("ended").isEmpty() && now >= Long.parseLong(paper.get("is over"))) objections.add("EXPIRED");
        if (paper.get("ended").isEmpty()) objections.addAll(groundLost(grant, now));
        if (!String.valueOf(attempt.purpose()).equals(paper.get("why"))) objections.add("PURPOSE");
        if (attempt.restricted()) objections.add("RESTRICTED");
        if (Arrays.binarySearch(paper.get("how").split(" "), attempt.form().name()) < 0) objections.add("FORM");
        Via via = attempt.via();
        String door = via == null ? attempt.channel().name() : "via " + via.kind();
        String doors = switch (paper.get("through")) {
            case "" -> "PORTAL,API,ENGINE_WEB_APPS,SYSTEM";
            case "portal" -> "PORTAL";
            case "api" -> "API";
            default -> "via " + paper.get("through");
        };
        if (!List.of(doors.split(",")).contains(door)) objections.add("CHANNEL");
        if (via != null && !via.agencies().isEmpty() && !via.agencies().contains(paper.get("for")))
            objections.add("CHANNEL");
        for (String field : attempt.fields()) {
            if (!paper.get("what").contains("<" + field + ">")) objections.add("FIELD");
        }
        return RANKS.stream().filter(objections::contains).findFirst().orElse("ALLOWED");
    }

    /** Each thing that the grant rests on, by its own days and its own end. */
    private static List<String> groundLost(Grant grant, long now) {
        List<String> lost = new ArrayList<>();
        if (grant.bases().isEmpty()) lost.add("BASIS_ENDED");
        for (Basis basis : grant.bases()) {
            LocalDate from = basis.from();
            if (basis.endedAt() != null) {
                lost.add(basis.kind().name().equals("CONSENT") ? "CONSENT_WITHDRAWN" : "BASIS_ENDED");
            } else if (from != null && now < from.toEpochDay() * DAY - SEVEN_HOURS_EAST) {
                lost.add("NOT_YET");
            } else if (now >= (basis.until().toEpochDay() + 1) * DAY - SEVEN_HOURS_EAST) {
                lost.add("EXPIRED");
            }
        }
        return lost;
    }

    private static Map<String, String> paper(Grant grant) {
        Map<String, String> paper = new TreeMap<>();
        paper.put("whose", grant.recipient() + "/" + grant.record());
        paper.put("for", grant.recipientAgency().code());
        paper.put("ended", grant.end() == null ? "" : grant.end().kind().name());
        paper.put("begins", Long.toString(grant.from().toEpochDay() * DAY - SEVEN_HOURS_EAST));
        paper.put("is over", Long.toString((grant.to().toEpochDay() + 1) * DAY - SEVEN_HOURS_EAST));
        paper.put("why", grant.purpose());
        paper.put("how", grant.formsOfUse().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")));
        paper.put("through", grant.channel() == null ? "" : grant.channel());
        paper.put("what", grant.fields().stream().collect(Collectors.joining("><", "<", ">")));
        return paper;
    }
}
