package org.dongthuan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dongthuan.statistics.Attacker.Bounds;
import org.dongthuan.statistics.Attacker.Cell;
import org.junit.jupiter.api.Test;

/** Whoever asks all questions and subtracts all answers recognises nobody. */
class DifferencingTests {

    private static final int ALL = -1;
    private static final int POPULATIONS = 300;

    /**
     * The published rule: a figure of the country, of an agency, of those of one sex in a using agency and of a group of
     * them is less than five away from the truth; one that is not told stands for nobody of whom others could be
     * subtracted. Of other sums nothing is promised.
     */
    private static Bounds published(Cell cell, Integer told) {
        boolean agency = cell.area().startsWith("M");
        boolean using = cell.area().contains(".");
        boolean promised = cell.sex() == ALL ? cell.split() == ALL && agency : using;
        if (!promised) return Attacker.nothing();
        int figure = told == null ? 0 : told;
        return new Bounds(Math.max(0, figure - 4), figure + 4);
    }

    /** What others do, and what is not enough: true counts, and none below five. */
    private static Bounds withheldBelowFive(Cell cell, Integer told) {
        boolean asked = !cell.equals(new Cell("", ALL, ALL, ALL));
        if (!asked) return Attacker.nothing();
        return told == null ? new Bounds(0, 4) : new Bounds(told, told);
    }

    @Test
    void noCountOfOneToFourIsPinned() {
        for (int seed = 0; seed < POPULATIONS; seed++) {
            var dice = new Random(seed);
            Population truth = Population.invented(dice);
            if (truth.counted().isEmpty()) continue;
            Map<Cell, Integer> told = told(truth.rounded(dice));
            Map<Cell, Bounds> found = new Attacker(truth.register()).attack(told, DifferencingTests::published);
            int population = seed;
            small(truth).forEach((cell, count) -> {
                Bounds bounds = found.get(cell);
                assertThat(bounds.low() <= count && count <= bounds.high())
                        .as("%s of population %s is what the rules allow", cell, population)
                        .isTrue();
                assertThat(bounds.possible())
                        .as("what %s of population %s may be: %s", cell, population, bounds)
                        .isGreaterThanOrEqualTo(5);
            });
        }
    }

    /** The attacker is one: where small counts are only left out, he finds them. */
    @Test
    void whereSmallCountsAreOnlyWithheldTheyAreFound() {
        int found = 0;
        int small = 0;
        for (int seed = 0; seed < POPULATIONS; seed++) {
            Population truth = Population.invented(new Random(seed));
            if (truth.counted().isEmpty()) continue;
            Map<Cell, Integer> told = told(truth);
            told.values().removeIf(count -> count < 5);
            Map<Cell, Bounds> bounds =
                    new Attacker(truth.register()).attack(told, DifferencingTests::withheldBelowFive);
            Map<Cell, Integer> wanted = small(truth);
            small += wanted.size();
            found += (int) wanted.keySet().stream()
                    .filter(cell -> bounds.get(cell).possible() == 1)
                    .count();
        }
        assertThat(found).as("of %s", small).isGreaterThan(small / 10);
    }

    /** Of one answer, of two, of this month's and the next one's after one person came. */
    @Test
    void noAnswerAndNoDifferenceOfAnswersIsOneToFour() {
        for (int seed = 0; seed < POPULATIONS; seed++) {
            var dice = new Random(seed);
            Population truth = Population.invented(dice);
            if (truth.counted().isEmpty()) continue;
            List<Integer> counts = new ArrayList<>(told(truth.rounded(dice)).values());
            counts.addAll(told(truth.joinedBy(dice).rounded(dice)).values());
            assertThat(counts).allMatch(count -> count >= 5 && count % 5 == 0);
        }
    }

    /** Sums of what is told agree, whichever way they are asked for: asking twice tells nothing new. */
    @Test
    void answersAgree() {
        for (int seed = 0; seed < POPULATIONS; seed++) {
            var dice = new Random(seed);
            Map<Cell, Integer> told = told(Population.invented(dice).rounded(dice));
            told.forEach((cell, count) -> {
                if (cell.sex() != ALL) return;
                int sexes = IntStream.range(0, 2)
                        .map(sex -> told.getOrDefault(new Cell(cell.area(), sex, cell.split(), cell.group()), 0))
                        .sum();
                assertThat(sexes).isEqualTo(count);
            });
        }
    }

    /** Who came between two counts may be in any group: none is ruled out. */
    @Test
    void nobodyKnowsIntoWhichGroupOneCame() {
        for (int seed = 0; seed < POPULATIONS; seed++) {
            var dice = new Random(seed);
            Population truth = Population.invented(dice);
            if (truth.counted().isEmpty()) continue;
            Population joined = truth.joinedBy(dice);
            Map<Cell, Integer> before = told(truth.rounded(dice));
            Map<Cell, Integer> after = told(joined.rounded(dice));
            for (Cell cell : new Attacker(truth.register()).cells()) {
                if (cell.sex() == ALL || cell.split() == ALL || !cell.area().contains(".")) continue;
                Bounds was = published(cell, before.get(cell));
                Bounds is = published(cell, after.get(cell));
                boolean mayHaveGrown = was.low() + 1 <= is.high() && is.low() <= was.high() + 1;
                assertThat(mayHaveGrown).as("%s of population %s", cell, seed).isTrue();
            }
        }
    }

    /** The answers to all questions that may be asked, as figures of cells. */
    private static Map<Cell, Integer> told(Population population) {
        Map<Cell, Integer> told = new HashMap<>();
        List<List<Dimension>> areas = List.of(List.of(), List.of(Population.MANAGING), List.of(Population.USING));
        for (List<Dimension> area : areas) {
            for (List<Dimension> sex : List.of(List.<Dimension>of(), List.of(Population.SEX))) {
                for (int split = ALL; split < Population.SPLITS.size(); split++) {
                    List<Dimension> by = Stream.of(
                                    area,
                                    sex,
                                    split == ALL ? List.<Dimension>of() : List.of(Population.SPLITS.get(split)))
                            .flatMap(List::stream)
                            .toList();
                    if (by.isEmpty()) continue;
                    int asked = split;
                    population.answer(by).stream()
                            .filter(line -> line.count() != null)
                            .forEach(line -> told.put(cell(by, line.values(), asked), line.count()));
                }
            }
        }
        return told;
    }

    private static Cell cell(List<Dimension> by, List<String> values, int split) {
        String area = "";
        int sex = ALL;
        int group = ALL;
        for (int place = 0; place < values.size(); place++) {
            String value = values.get(place);
            switch (by.get(place).form()) {
                case MANAGING_AGENCY, USING_AGENCY -> area = value;
                case ACROSS -> sex = Character.digit(value.charAt(value.length() - 1), 10);
                case SPLIT -> group = Character.digit(value.charAt(value.length() - 1), 10);
            }
        }
        return new Cell(area, sex, split, group);
    }

    private static Map<Cell, Integer> small(Population truth) {
        Map<Cell, Integer> small = told(truth);
        small.values().removeIf(count -> count >= 5);
        return small;
    }
}
