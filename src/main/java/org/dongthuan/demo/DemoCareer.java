package org.dongthuan.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How pay rises over the years after Decree 204/2004/NĐ-CP: a step every three years, a new grade at the step whose
 * coefficient is not below the old one, and above the last step a percentage.
 */
final class DemoCareer {

    private static final int YEARS_PER_STEP = 3;
    private static final int YEARS_PER_GRADE = 10;
    private static final int OVER_FRAME = 5;

    private final Map<String, Scale> scales = DemoFiles.rows("scales").stream()
            .map(Scale::of)
            .collect(Collectors.toUnmodifiableMap(Scale::grade, Function.identity()));

    /** The first step after probation and each rise until today. */
    List<Step> steps(DemoPerson person) {
        List<String> grades = person.post().grades();
        List<Step> steps = new ArrayList<>();
        Step step = new Step(person.recruited().plusYears(1), scale(grades.get(0)), 1, 0);
        int grade = 0;
        while (!step.from().isAfter(DemoPerson.TODAY)) {
            steps.add(step);
            LocalDate rise = step.from().plusYears(YEARS_PER_STEP);
            LocalDate promotion = person.recruited().plusYears((long) YEARS_PER_GRADE * (grade + 1));
            boolean promoted = grade + 1 < grades.size() && !promotion.isAfter(rise);
            step = promoted ? step.into(scale(grades.get(++grade)), promotion) : step.next(rise);
        }
        return steps;
    }

    private Scale scale(String grade) {
        Scale scale = scales.get(grade);
        if (scale == null) throw new IllegalArgumentException("No scale for grade " + grade);
        return scale;
    }

    /** The coefficients of a grade. */
    record Scale(String grade, BigDecimal first, BigDecimal rise, int steps) {

        static Scale of(NamedCsvRecord row) {
            return new Scale(
                    row.getField("grade"),
                    new BigDecimal(row.getField("first")),
                    new BigDecimal(row.getField("rise")),
                    Integer.parseInt(row.getField("steps")));
        }

        BigDecimal coefficient(int step) {
            return first.add(rise.multiply(BigDecimal.valueOf(step - 1L)));
        }
    }

    /** Pay from one day until the next rise. */
    record Step(LocalDate from, Scale scale, int step, int overFrame) {

        BigDecimal coefficient() {
            return scale.coefficient(step);
        }

        Step next(LocalDate day) {
            if (step < scale.steps()) return new Step(day, scale, step + 1, 0);
            return new Step(day, scale, step, overFrame == 0 ? OVER_FRAME : overFrame + YEARS_PER_STEP);
        }

        Step into(Scale higher, LocalDate day) {
            int first = 1;
            while (first < higher.steps() && higher.coefficient(first).compareTo(coefficient()) < 0) first++;
            return new Step(day, higher, first, 0);
        }
    }
}
