package org.dongthuan.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parents, a brother or sister, and for most a spouse and children; who lives together has one address. */
final class DemoFamily implements DemoChapter {

    private final DemoWords words;

    DemoFamily(DemoWords words) {
        this.words = words;
    }

    @Override
    public void write(DemoPerson person, DemoDraft draft, DemoDice dice) {
        String family = DemoNames.family(person.name());
        int born = person.born().getYear();
        var ownPeople = new Household(draft.text("home_town"), address(person, dice));
        parents(person, draft, dice, family, List.of("father", "mother"), born, ownPeople);
        sibling(person, draft, dice, family, ownPeople);
        if (born < 1995 && (person.hasAccount() || dice.chance(85))) marriage(person, draft, dice);
        else single(person, draft, dice, family);
        draft.put("policy_family", person.recruited(), words.any("policy_family", dice));
        if (!person.hasAccount() && dice.chance(6)) abroad(person, draft, dice, family);
    }

    private void parents(
            DemoPerson person,
            DemoDraft draft,
            DemoDice dice,
            String family,
            List<String> relations,
            int born,
            Household household) {
        int father = born - dice.between(24, 32);
        int mother = father + dice.between(0, 4);
        member(
                person,
                draft,
                dice,
                new Relative(relations.get(0), words.names().full(dice, family, false, father), father, household));
        member(
                person,
                draft,
                dice,
                new Relative(relations.get(1), words.names().full(dice, true, mother), mother, household));
    }

    private void sibling(DemoPerson person, DemoDraft draft, DemoDice dice, String family, Household parents) {
        boolean elder = dice.chance(50);
        boolean sister = dice.chance(50);
        int born = person.born().getYear() + (elder ? -3 : 3);
        String relation = (elder ? "elder_" : "younger_") + (sister ? "sister" : "brother");
        var household = new Household(parents.homeTown(), address(person, dice));
        member(
                person,
                draft,
                dice,
                new Relative(relation, words.names().full(dice, family, sister, born), born, household));
    }

    private void marriage(DemoPerson person, DemoDraft draft, DemoDice dice) {
        boolean husband = person.female();
        int born = person.born().getYear() + (husband ? -1 : 1) * dice.between(0, 4);
        String spouse = words.names().full(dice, !husband, born);
        String spousesHome = words.places().commune(dice, person.office().province());
        JsonNode home = draft.written("current_address");
        member(
                person,
                draft,
                dice,
                new Relative(husband ? "husband" : "wife", spouse, born, new Household(spousesHome, home)));
        LocalDate wedding = dice.day(person.born().plusYears(25), person.born().plusYears(29));
        String father = husband ? spouse : person.name();
        children(
                person,
                draft,
                dice,
                wedding,
                father,
                new Household(husband ? spousesHome : draft.text("home_town"), home));
        parents(
                person,
                draft,
                dice,
                DemoNames.family(spouse),
                List.of("spouse_father", "spouse_mother"),
                born,
                new Household(spousesHome, address(person, dice)));
        draft.put("marital_status", wedding, "married")
                .put(
                        "emergency_contact",
                        wedding,
                        spouse + (husband ? " (chồng)" : " (vợ)") + ", 0999" + dice.digits(6));
    }

    private void children(
            DemoPerson person, DemoDraft draft, DemoDice dice, LocalDate wedding, String father, Household household) {
        for (int year : List.of(wedding.getYear() + 1, wedding.getYear() + 4)) {
            if (year >= DemoPerson.TODAY.getYear()) return;
            boolean daughter = dice.chance(49);
            String name = words.names().full(dice, DemoNames.family(father), daughter, year);
            member(person, draft, dice, new Relative(daughter ? "daughter" : "son", name, year, household));
        }
    }

    private void single(DemoPerson person, DemoDraft draft, DemoDice dice, String family) {
        String brother = words.names().full(dice, family, false, person.born().getYear() - 2);
        draft.put("marital_status", person.born().plusYears(18), "never_married")
                .put("emergency_contact", person.recruited(), brother + " (anh họ), 0999" + dice.digits(6));
    }

    private void abroad(DemoPerson person, DemoDraft draft, DemoDice dice, String family) {
        String name =
                words.names().full(dice, family, dice.chance(50), person.born().getYear() - 20);
        draft.row(
                "family_abroad",
                person.recruited(),
                "relation",
                "uncle_aunt",
                "full_name",
                name,
                "country",
                dice.pick(List.of("DE", "CZ", "US", "AU", "CA")),
                "occupation",
                "Kinh doanh",
                "since",
                String.valueOf(dice.between(1989, 2010)));
    }

    private void member(DemoPerson person, DemoDraft draft, DemoDice dice, Relative relative) {
        int age = DemoPerson.TODAY.getYear() - relative.born();
        boolean alive = age < 70 || dice.chance(age < 85 ? 80 : 35);
        LocalDate birthday = LocalDate.of(relative.born(), 12, 31);
        draft.row(
                "family_members",
                birthday.isAfter(person.recruited()) ? birthday : person.recruited(),
                "relation",
                relative.relation(),
                "full_name",
                relative.name(),
                "birth_date",
                String.valueOf(relative.born()),
                "home_town",
                relative.household().homeTown(),
                "occupation",
                occupation(age, dice),
                "workplace",
                age >= 22 && age < 60 ? words.any("workplace", dice) : null,
                "residence",
                alive ? relative.household().address() : null,
                "death_date",
                alive ? null : String.valueOf(Math.min(relative.born() + dice.between(66, 84), 2025)));
    }

    private @Nullable String occupation(int age, DemoDice dice) {
        if (age < 6) return null;
        if (age < 18) return "Học sinh";
        if (age < 22) return "Sinh viên";
        return words.any(age < 60 ? "occupation_adult" : "occupation_parent", dice);
    }

    private JsonNode address(DemoPerson person, DemoDice dice) {
        return words.places().address(dice, person.office().province());
    }

    private record Household(String homeTown, JsonNode address) {}

    private record Relative(String relation, String name, int born, Household household) {}
}
