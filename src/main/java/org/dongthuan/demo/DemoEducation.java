package org.dongthuan.demo;

import java.time.LocalDate;

/** School, degree, languages and the courses that a career asks for. */
final class DemoEducation implements DemoChapter {

    private final DemoWords words;

    DemoEducation(DemoWords words) {
        this.words = words;
    }

    @Override
    public void write(DemoPerson person, DemoDraft draft, DemoDice dice) {
        degree(person, draft, dice);
        levels(person, draft, dice);
        language(person, draft, dice);
        int courses = person.hasAccount() ? 3 : dice.between(1, 3);
        for (int i = 0; i < courses; i++) course(person, draft, dice);
    }

    private void degree(DemoPerson person, DemoDraft draft, DemoDice dice) {
        int year = Math.min(person.born().getYear() + 22, person.recruited().getYear());
        LocalDate from = LocalDate.of(year, 6, 30);
        boolean researcher = "researcher".equals(person.post().id());
        String[] study = words.any("study", dice).split("@", -1);
        draft.put("general_education", from, "upper_secondary_12_12")
                .put("highest_degree", from, researcher ? "doctor" : words.any("degree", dice))
                .put("major", from, study[0])
                .put("institution", from, study[1])
                .put("study_mode", from, words.any("study_mode", dice))
                .put("graduation_year", from, String.valueOf(year))
                .put("degree_class", from, words.any("degree_class", dice))
                .put("diploma_no", from, "ĐH-" + dice.digits(7))
                .put("academic_title", from, "none");
    }

    private void levels(DemoPerson person, DemoDraft draft, DemoDice dice) {
        boolean leads = person.post().leads();
        boolean high = person.post().grades().size() > 2;
        LocalDate from = person.recruited();
        draft.put(
                        "political_theory_level",
                        from,
                        high ? "advanced" : leads || dice.chance(50) ? "intermediate" : "elementary")
                .put(
                        "state_management_level",
                        from,
                        high ? "senior_specialist" : leads ? "principal_specialist" : "specialist")
                .put("defence_security_course", from, high ? "object_2" : leads ? "object_3" : "object_4")
                .put("it_skill", from, words.any("it_skill", dice));
        if (!person.hasAccount() && dice.chance(3)) {
            draft.put("ethnic_language", from, words.any("ethnic_language", dice));
        }
    }

    private void language(DemoPerson person, DemoDraft draft, DemoDice dice) {
        LocalDate issued = dice.day(LocalDate.of(2015, 1, 5), LocalDate.of(2025, 12, 20));
        draft.row(
                "foreign_languages",
                issued,
                "language",
                "en",
                "level",
                "level_" + dice.between(2, 4),
                "certificate",
                words.any("certificate", dice),
                "certificate_no",
                dice.digits(8),
                "issued_by",
                words.any("institution", dice),
                "issued_on",
                issued);
    }

    private void course(DemoPerson person, DemoDraft draft, DemoDice dice) {
        LocalDate earliest = person.recruited().plusMonths(3);
        LocalDate from = dice.day(earliest, LocalDate.of(2026, 4, 30));
        LocalDate to = from.plusDays(dice.between(3, 45));
        draft.row(
                "training_courses",
                from,
                "name",
                words.any("course", dice),
                "from",
                from,
                "to",
                to,
                "institution",
                words.any("training_place", dice),
                "country",
                "VN",
                "study_mode",
                "full_time",
                "certificate",
                "Chứng nhận hoàn thành khóa bồi dưỡng",
                "certificate_no",
                "CN-" + dice.digits(5),
                "issued_on",
                to);
    }
}
