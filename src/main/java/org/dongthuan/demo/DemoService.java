package org.dongthuan.demo;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How the person came into the service, moved within it, and when he will leave it. */
final class DemoService implements DemoChapter {

    private final DemoWords words;

    DemoService(DemoWords words) {
        this.words = words;
    }

    @Override
    public void write(DemoPerson person, DemoDraft draft, DemoDice dice) {
        recruitment(person, draft, dice);
        if (person.hasAccount() || dice.chance(40)) contract(person, draft, dice);
        if (person.hasAccount() || dice.chance(60)) transfer(person, draft, dice);
        if (person.hasAccount() || dice.chance(25)) plan(person, draft, dice);
        if (person.post().leads()) appointment(person, draft, dice);
        if ("cadre".equals(person.post().staffKind())) election(person, draft, dice);
        LocalDate retirement = retirement(person);
        draft.put("expected_retirement_date", person.recruited(), retirement);
    }

    private void recruitment(DemoPerson person, DemoDraft draft, DemoDice dice) {
        LocalDate from = person.recruited();
        draft.put("prior_occupation", from, words.any("prior_occupation", dice))
                .put("recruitment_date", from, from)
                .put("recruiting_agency", from, person.office().managing())
                .put("recruitment_mode", from, words.any("recruitment_mode", dice))
                .put("probation_end_date", from.plusYears(1), from.plusYears(1).minusDays(1));
    }

    private void contract(DemoPerson person, DemoDraft draft, DemoDice dice) {
        LocalDate from = person.recruited().minusMonths(dice.between(8, 12));
        draft.row(
                "work_contracts",
                from,
                "kind",
                "labour_fixed_term",
                "number",
                dice.between(1, 90) + "/HĐLĐ",
                "signed_on",
                from.minusDays(3),
                "from",
                from,
                "to",
                person.recruited().minusDays(1),
                "employer",
                words.any("workplace", dice),
                "job",
                "Nhân viên văn phòng");
    }

    private static void transfer(DemoPerson person, DemoDraft draft, DemoDice dice) {
        draft.row(
                "transfers",
                DemoPerson.MERGER,
                "kind",
                "reorganisation",
                "from_agency",
                person.unitName() + " (trước sắp xếp)",
                "to_agency",
                person.unitName(),
                "position",
                person.post().title(),
                "from",
                DemoPerson.MERGER,
                "decision_no",
                dice.decision(person.office().series()),
                "decision_date",
                DemoPerson.MERGER.minusDays(1),
                "decided_by",
                person.office().issuer());
    }

    private static void plan(DemoPerson person, DemoDraft draft, DemoDice dice) {
        LocalDate decided = dice.day(LocalDate.of(2025, 8, 1), LocalDate.of(2026, 5, 30));
        draft.row(
                "succession_plan",
                decided,
                "position",
                person.post().leads() ? "Lãnh đạo cấp trên" : "Phó Trưởng phòng",
                "agency",
                person.unitName(),
                "from",
                "2026",
                "to",
                "2031",
                "decision_no",
                dice.decision(person.office().series()),
                "decision_date",
                decided,
                "decided_by",
                person.office().issuer());
    }

    /** An appointment holds for five years and is then renewed. */
    private static void appointment(DemoPerson person, DemoDraft draft, DemoDice dice) {
        String kind = "appointment";
        for (LocalDate from = person.inPostSince(); from.isBefore(DemoPerson.TODAY); from = from.plusYears(5)) {
            draft.row(
                    "appointments",
                    from,
                    "kind",
                    kind,
                    "title",
                    person.post().title(),
                    "agency",
                    person.unitName(),
                    "from",
                    from,
                    "to",
                    from.plusYears(5).minusDays(1),
                    "allowance",
                    person.post().allowance(),
                    "decision_no",
                    dice.decision(person.office().series()),
                    "decision_date",
                    from.minusDays(5),
                    "decided_by",
                    person.office().issuer());
            kind = "reappointment";
        }
    }

    private static void election(DemoPerson person, DemoDraft draft, DemoDice dice) {
        LocalDate day = LocalDate.of(2026, 3, 30);
        draft.row(
                "elections",
                day,
                "title",
                person.post().title(),
                "body",
                "Hội đồng nhân dân thành phố",
                "term",
                "2026 - 2031",
                "from",
                day,
                "to",
                "2031",
                "resolution_no",
                dice.between(2, 40) + "/NQ-HĐND",
                "resolution_date",
                day);
    }

    /**
     * The age of normal working conditions after Decree 135/2020/NĐ-CP: it rises each year by three months to 62 for men
     * in 2028 and by four to 60 for women in 2035. Retirement begins with the month that follows.
     */
    static LocalDate retirement(DemoPerson person) {
        LocalDate day = person.born();
        for (int year = 2021; year <= 2035; year++) {
            int months = person.female()
                    ? Math.min(55 * 12 + 4 * (year - 2020), 60 * 12)
                    : Math.min(60 * 12 + 3 * (year - 2020), 62 * 12);
            day = person.born().plusMonths(months);
            if (day.getYear() <= year) break;
        }
        return day.with(TemporalAdjusters.firstDayOfNextMonth());
    }
}
