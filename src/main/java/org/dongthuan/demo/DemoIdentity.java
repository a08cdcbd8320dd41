package org.dongthuan.demo;

import java.time.LocalDate;

/**
 * Who the person is and how to reach him. No real person is hit: no province has the code 999, mail goes to
 * {@code .example}, and all telephone numbers begin with 0999.
 */
final class DemoIdentity implements DemoChapter {

    private static final LocalDate NEW_ISSUER = LocalDate.of(2024, 7, 1);

    private final DemoWords words;

    DemoIdentity(DemoWords words) {
        this.words = words;
    }

    @Override
    public void write(DemoPerson person, DemoDraft draft, DemoDice dice) {
        birth(person, draft, dice);
        papers(person, draft, dice);
        background(person, draft, dice);
        contact(person, draft, dice);
    }

    private void birth(DemoPerson person, DemoDraft draft, DemoDice dice) {
        LocalDate born = person.born();
        String home = words.places().commune(dice, person.office().province());
        draft.put("birth_full_name", born, person.name())
                .put("date_of_birth", born, born)
                .put("sex", born, person.female() ? "female" : "male")
                .put(
                        "place_of_birth",
                        born,
                        dice.chance(60)
                                ? home
                                : words.places().commune(dice, person.office().province()))
                .put("home_town", born, home)
                .put("ethnicity", born, person.hasAccount() ? "01" : words.any("ethnicity", dice))
                .put("nationality", born, "VN");
        if (!person.hasAccount() && dice.chance(15)) draft.put("other_name", born, words.any("alias", dice));
    }

    private static void papers(DemoPerson person, DemoDraft draft, DemoDice dice) {
        LocalDate issued = dice.day(LocalDate.of(2021, 3, 1), LocalDate.of(2025, 12, 30));
        int digit = (person.female() ? 1 : 0) + (person.born().getYear() < 2000 ? 0 : 2);
        String id = "999" + digit + String.format("%02d", person.born().getYear() % 100) + dice.digits(6);
        draft.put("personal_id", issued, id)
                .put("old_id_number", person.born().plusYears(16), "999" + dice.digits(6))
                .put("id_issue_date", issued, issued)
                .put(
                        "id_issue_place",
                        issued,
                        issued.isBefore(NEW_ISSUER)
                                ? "Cục Cảnh sát quản lý hành chính về trật tự xã hội"
                                : "Bộ Công an")
                .put("social_insurance_no", person.recruited(), "99" + dice.digits(8))
                .put("tax_code", LocalDate.of(2025, 7, 1), id)
                .put("employee_code", person.recruited(), person.office().managing() + "-" + dice.digits(6));
    }

    private void background(DemoPerson person, DemoDraft draft, DemoDice dice) {
        draft.put("religion", person.recruited(), words.any("religion", dice))
                .put("family_class_origin", person.recruited(), words.any("family_class", dice))
                .put("staff_kind", person.recruited(), person.post().staffKind());
    }

    private void contact(DemoPerson person, DemoDraft draft, DemoDice dice) {
        var home = words.places().address(dice, person.office().province());
        var current = dice.chance(60)
                ? home
                : words.places().address(dice, person.office().province());
        String mailbox = person.account() == null ? person.key() : person.account();
        draft.put("permanent_address", LocalDate.of(2025, 7, 1), home)
                .put("current_address", LocalDate.of(2025, 7, 1), current)
                .put("phone", LocalDate.of(2022, 1, 4), "0999" + dice.digits(6))
                .put(
                        "work_email",
                        person.recruited(),
                        mailbox + "@" + person.office().mail());
        if (person.hasAccount() || dice.chance(80)) {
            draft.put("personal_email", LocalDate.of(2022, 1, 4), mailbox + "@thu.example");
        }
    }
}
