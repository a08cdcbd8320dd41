package org.dongthuan.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dongthuan.demo.DemoCareer.Step;
import org.jspecify.annotations.Nullable;

/** The present post, pay and its history, ratings and awards. */
final class DemoEmployment implements DemoChapter {

    /** Decree 34/2012/NĐ-CP brought the allowance for public duty. */
    private static final LocalDate ALLOWANCE = LocalDate.of(2012, 5, 1);

    private final DemoWords words;
    private final DemoCareer career = new DemoCareer();

    DemoEmployment(DemoWords words) {
        this.words = words;
    }

    @Override
    public void write(DemoPerson person, DemoDraft draft, DemoDice dice) {
        post(person, draft);
        List<Step> steps = career.steps(person);
        for (int i = 0; i < steps.size(); i++) {
            pay(person, draft, dice, steps.get(i), i + 1 < steps.size() ? steps.get(i + 1) : null);
        }
        present(draft, steps);
        allowance(person, draft, dice);
        work(person, draft, dice);
        for (int year = Math.max(2021, person.recruited().getYear() + 1); year <= 2025; year++) {
            rating(person, draft, dice, year);
        }
        if (person.hasAccount() || dice.chance(70)) award(person, draft, dice);
    }

    private static void post(DemoPerson person, DemoDraft draft) {
        draft.put("managing_agency", DemoPerson.MERGER, person.office().managing())
                .put("using_agency", DemoPerson.MERGER, person.unit())
                .put("job_position", DemoPerson.MERGER, person.post().position())
                .put("current_title", DemoPerson.MERGER, person.post().title())
                .put("main_duties", DemoPerson.MERGER, person.post().duties())
                .put("position_allowance", DemoPerson.MERGER, person.post().allowance());
    }

    private static void pay(DemoPerson person, DemoDraft draft, DemoDice dice, Step step, @Nullable Step next) {
        draft.row(
                "salary_history",
                step.from(),
                "from",
                step.from(),
                "to",
                next == null ? null : next.from().minusDays(1),
                "grade",
                step.scale().grade(),
                "step",
                step.step(),
                "coefficient",
                step.coefficient(),
                "over_frame_percent",
                step.overFrame(),
                "next_raise_from",
                step.from(),
                "decision_no",
                dice.decision(person.office().series()),
                "decision_date",
                step.from().minusDays(dice.between(5, 25)));
    }

    private static void present(DemoDraft draft, List<Step> steps) {
        Step last = steps.get(steps.size() - 1);
        LocalDate gradeDate = steps.stream()
                .filter(step -> step.scale().equals(last.scale()))
                .map(Step::from)
                .findFirst()
                .orElse(last.from());
        draft.put("grade", gradeDate, last.scale().grade())
                .put("grade_date", gradeDate, gradeDate)
                .put("salary_step", last.from(), last.step())
                .put("salary_coefficient", last.from(), last.coefficient())
                .put("salary_effective_date", last.from(), last.from())
                .put("over_frame_percent", last.from(), last.overFrame());
    }

    private static void allowance(DemoPerson person, DemoDraft draft, DemoDice dice) {
        LocalDate tenured = person.recruited().plusYears(1);
        LocalDate from = tenured.isBefore(ALLOWANCE) ? ALLOWANCE : tenured;
        draft.row(
                "other_allowances",
                from,
                "kind",
                "civil_servant".equals(person.post().staffKind()) ? "public_duty" : "responsibility",
                "percent",
                new BigDecimal("25"),
                "from",
                from,
                "decision_no",
                dice.decision(person.office().series()),
                "decision_date",
                from.minusDays(4));
    }

    private void work(DemoPerson person, DemoDraft draft, DemoDice dice) {
        String workplace = words.places().commune(dice, person.office().province());
        LocalDate change = person.inPostSince();
        draft.row(
                        "work_history",
                        person.recruited(),
                        "from",
                        person.recruited(),
                        "to",
                        change.minusDays(1),
                        "agency",
                        person.unitName(),
                        "unit",
                        "Văn phòng",
                        "title",
                        beginner(person),
                        "duties",
                        "Thực hiện nhiệm vụ chuyên môn được phân công",
                        "workplace",
                        workplace,
                        "decision_no",
                        dice.decision(person.office().series()),
                        "decision_date",
                        person.recruited().minusDays(10))
                .row(
                        "work_history",
                        change,
                        "from",
                        change,
                        "agency",
                        person.unitName(),
                        "unit",
                        person.post().division(),
                        "title",
                        person.post().title(),
                        "duties",
                        person.post().duties(),
                        "workplace",
                        workplace,
                        "decision_no",
                        dice.decision(person.office().series()),
                        "decision_date",
                        change.minusDays(6));
    }

    private static String beginner(DemoPerson person) {
        return person.post().seniority() < 10 ? person.post().title() : "Chuyên viên";
    }

    private void rating(DemoPerson person, DemoDraft draft, DemoDice dice, int year) {
        LocalDate noticed = LocalDate.of(year, 12, dice.between(10, 28));
        draft.row(
                "annual_ratings",
                noticed,
                "year",
                year,
                "rating",
                words.any("rating", dice),
                "rated_by",
                person.post().leads() ? person.office().name() : "Thủ trưởng " + person.unitName(),
                "notice_no",
                dice.between(10, 400) + "/TB",
                "notice_date",
                noticed);
    }

    private void award(DemoPerson person, DemoDraft draft, DemoDice dice) {
        LocalDate day = dice.day(person.recruited().plusYears(1), LocalDate.of(2026, 1, 30));
        draft.row(
                "awards",
                day,
                "date",
                day,
                "kind",
                words.any("award", dice),
                "content",
                "Hoàn thành tốt nhiệm vụ năm " + day.getYear(),
                "decision_no",
                dice.decision(person.office().series()),
                "decision_date",
                day,
                "decided_by",
                person.office().issuer());
    }
}
