package org.dongthuan.demo;

import java.time.LocalDate;

/** Declared assets and the yearly health check. */
final class DemoMeans implements DemoChapter {

    private final DemoWords words;

    DemoMeans(DemoWords words) {
        this.words = words;
    }

    @Override
    public void write(DemoPerson person, DemoDraft draft, DemoDice dice) {
        declaration(person, draft, dice);
        LocalDate checked = LocalDate.of(2026, dice.between(2, 5), dice.between(1, 28));
        int height = person.female() ? dice.between(150, 168) : dice.between(160, 180);
        draft.put("health_status", checked, words.any("health", dice))
                .put("height_cm", checked, height)
                .put("weight_kg", checked, height - 100 - dice.between(2, 12))
                .put("blood_group", checked, words.any("blood", dice))
                .put("disability", checked, "none");
    }

    /** Leaders declare every year, all others once: in 2021, or when they came. */
    private void declaration(DemoPerson person, DemoDraft draft, DemoDice dice) {
        boolean leads = person.post().leads();
        int year = leads ? 2025 : Math.max(2021, person.recruited().getYear() + 1);
        LocalDate declared = LocalDate.of(year, 3, dice.between(1, 28));
        draft.row(
                        "asset_declarations",
                        declared,
                        "kind",
                        leads ? "annual" : "first",
                        "year",
                        year,
                        "declared_on",
                        declared,
                        "received_on",
                        declared.plusDays(2),
                        "received_by",
                        "Bộ phận tổ chức cán bộ",
                        "dossier_no",
                        "KK-" + dice.digits(5))
                .put("main_income", declared, words.any("income", dice))
                .put("housing_land", declared, words.any("housing", dice));
    }
}
