package org.dongthuan.demo;

import java.time.LocalDate;

/** Life before and beside the service: school, army, Party, associations and journeys. */
final class DemoHistory implements DemoChapter {

    private final DemoWords words;

    DemoHistory(DemoWords words) {
        this.words = words;
    }

    @Override
    public void write(DemoPerson person, DemoDraft draft, DemoDice dice) {
        youth(person, draft, dice);
        politics(person, draft, dice);
        if (servedLater(person) && dice.chance(50)) army(person, draft, dice);
        if (person.hasAccount() || dice.chance(40)) journey(person, draft, dice);
    }

    private void youth(DemoPerson person, DemoDraft draft, DemoDice dice) {
        int born = person.born().getYear();
        LocalDate from = person.recruited();
        String place = words.places().commune(dice, person.office().province());
        draft.row(
                        "self_history",
                        from,
                        "from",
                        (born + 6) + "-09",
                        "to",
                        (born + 18) + "-05",
                        "activity",
                        "Học phổ thông",
                        "place",
                        place,
                        "organisation",
                        words.any("school", dice))
                .row(
                        "self_history",
                        from,
                        "from",
                        (born + 18) + "-09",
                        "to",
                        (born + 22) + "-06",
                        "activity",
                        "Học đại học",
                        "organisation",
                        draft.text("institution"))
                .row(
                        "self_history",
                        from,
                        "from",
                        from.toString().substring(0, 7),
                        "activity",
                        "Công tác trong cơ quan nhà nước",
                        "place",
                        place,
                        "organisation",
                        person.unitName())
                .put("prior_regime_history", from, "Không tham gia tổ chức nào của chế độ cũ")
                .put("foreign_ties", from, "Không có");
    }

    private void politics(DemoPerson person, DemoDraft draft, DemoDice dice) {
        LocalDate union = LocalDate.of(person.born().getYear() + 15, 3, 26);
        draft.put("youth_union_date", union, union)
                .put("war_invalid", person.recruited(), "none")
                .row(
                        "union_memberships",
                        person.recruited(),
                        "organisation",
                        "trade_union",
                        "branch",
                        "Công đoàn cơ sở " + person.unitName(),
                        "from",
                        person.recruited(),
                        "card_no",
                        dice.digits(8));
        if (person.female()) {
            draft.row(
                    "union_memberships",
                    person.recruited(),
                    "organisation",
                    "womens_union",
                    "from",
                    String.valueOf(person.recruited().getYear()));
        }
        if (person.hasAccount() || dice.chance(70)) party(person, draft, dice);
    }

    private static void party(DemoPerson person, DemoDraft draft, DemoDice dice) {
        LocalDate joined =
                dice.day(person.recruited().plusMonths(6), person.recruited().plusYears(2));
        if (joined.plusYears(1).isAfter(DemoPerson.TODAY)) return;
        draft.put("party_join_date", joined, joined)
                .put("party_official_date", joined.plusYears(1), joined.plusYears(1))
                .put("party_card_no", joined.plusYears(1), "99" + dice.digits(6))
                .put("party_position", LocalDate.of(2025, 7, 1), person.post().leads() ? "Bí thư chi bộ" : "Đảng viên");
    }

    /** Whether there was time for the army between university and the service. */
    private static boolean servedLater(DemoPerson person) {
        return !person.female() && person.recruited().getYear() - person.born().getYear() >= 25;
    }

    private static void army(DemoPerson person, DemoDraft draft, DemoDice dice) {
        LocalDate enlisted = LocalDate.of(person.born().getYear() + 23, 2, dice.between(10, 27));
        draft.put("enlist_date", enlisted, enlisted)
                .put("discharge_date", enlisted.plusMonths(18), enlisted.plusMonths(18))
                .put("highest_rank", enlisted.plusMonths(18), dice.chance(50) ? "sergeant" : "senior_sergeant");
    }

    private void journey(DemoPerson person, DemoDraft draft, DemoDice dice) {
        LocalDate from = dice.day(LocalDate.of(2022, 6, 1), LocalDate.of(2026, 3, 31));
        LocalDate to = from.plusDays(dice.between(4, 14));
        draft.row(
                "foreign_trips",
                from,
                "country",
                words.any("country", dice),
                "from",
                from,
                "to",
                to,
                "purpose",
                words.any("trip", dice),
                "funded_by",
                "Ngân sách nhà nước",
                "decision_no",
                dice.decision(person.office().series()),
                "decision_date",
                from.minusDays(20));
    }
}
