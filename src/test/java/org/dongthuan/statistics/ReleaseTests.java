package org.dongthuan.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures are multiples of five, add up, and stay near to what was counted. */
class ReleaseTests {

    @ParameterizedTest
    @CsvSource({
        // whole, counts, expected
        "10, 4 3 3, 5 5 0",
        "10, 10 0, 10 0",
        "15, 6 4 4, 10 5 0",
        "10, 6 4 4, 10 0 0",
        "20, 4 4 4 4, 5 5 5 5",
        "15, 4 4 4 4, 5 5 5 0",
        "0, 1 1 1, 0 0 0",
        "5, 1 1 1, 5 0 0",
        "20, 11 9, 15 5",
        "25, 11 3 9, 15 0 10"
    })
    void partsAddUpAndSmallOnesComeLater(int whole, String counts, String expected) {
        int[] parts = ControlledRounding.parts(whole, numbers(counts), new double[numbers(counts).length]);
        assertThat(parts).isEqualTo(numbers(expected));
    }

    @Test
    void theMoreAPartWishesTheRatherItIsRoundedUp() {
        assertThat(ControlledRounding.parts(15, new int[] {6, 6}, new double[] {1, 2}))
                .containsExactly(5, 10);
        assertThat(ControlledRounding.parts(5, new int[] {1, 2}, new double[] {1, 2}))
                .containsExactly(0, 5);
        assertThat(ControlledRounding.parts(15, new int[] {4, 9}, new double[] {4, 0}))
                .containsExactly(5, 10);
        assertThat(ControlledRounding.parts(10, new int[] {4, 9}, new double[] {4, 0}))
                .containsExactly(0, 10);
        assertThat(ControlledRounding.parts(10, new int[] {4, 9}, new double[] {6, 0}))
                .containsExactly(5, 5);
    }

    @Test
    void aWholeThatIsNotNextToItsPartsIsAMistake() {
        assertThatThrownBy(() -> ControlledRounding.parts(20, new int[] {5, 5}, new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ControlledRounding.parts(0, new int[] {5, 5}, new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wholesAreRightOnAverage() {
        var dice = new Random(1);
        double average = IntStream.range(0, 20_000)
                .map(time -> ControlledRounding.whole(12, dice))
                .peek(whole -> assertThat(whole).isIn(10, 15))
                .average()
                .orElseThrow();
        assertThat(average).isBetween(11.9, 12.1);
    }

    @Test
    void everyLevelIsLessThanFiveAway() {
        for (int seed = 0; seed < 300; seed++) {
            var dice = new Random(seed);
            Population truth = Population.invented(dice);
            Population rounded = truth.rounded(dice);
            for (List<Dimension> by : List.of(
                    List.<Dimension>of(),
                    List.of(Population.MANAGING),
                    List.of(Population.USING),
                    List.of(Population.USING, Population.SEX),
                    List.of(Population.USING, Population.SEX, Population.SPLITS.get(0)),
                    List.of(Population.USING, Population.SEX, Population.SPLITS.get(1)))) {
                assertThat(furthest(truth.sums(by), rounded.sums(by)))
                        .as("%s %s", seed, by)
                        .isLessThan(5);
            }
        }
    }

    /** A province of forty units: what nobody rounds for itself strays no further than a few people. */
    @Test
    void whatIsSummedUpOtherwiseStaysNear() {
        for (int seed = 0; seed < 20; seed++) {
            var dice = new Random(seed);
            List<Counted> province = new ArrayList<>();
            for (int unit = 0; unit < 40; unit++) {
                for (int sex = 0; sex < 2; sex++) province.add(cell("P.U" + unit, sex, 3 + dice.nextInt(20), dice));
            }
            var truth = new Population(province);
            Population rounded = truth.rounded(dice);
            for (List<Dimension> by : List.of(
                    List.of(Population.SEX),
                    List.of(Population.SPLITS.get(0)),
                    List.of(Population.SEX, Population.SPLITS.get(0)),
                    List.of(Population.SEX, Population.SPLITS.get(1)))) {
                assertThat(furthest(truth.sums(by), rounded.sums(by)))
                        .as("%s %s", seed, by)
                        .isLessThan(20);
            }
        }
    }

    @Test
    void theSamePeopleAreRoundedOtherwiseTheNextTime() {
        Population truth = Population.invented(new Random(7));
        long different = IntStream.range(0, 50)
                .mapToObj(seed -> truth.rounded(new Random(seed))
                        .sums(List.of(Population.USING, Population.SEX, Population.SPLITS.get(0))))
                .distinct()
                .count();
        assertThat(different).isGreaterThan(10);
    }

    private static Counted cell(String unit, int sex, int people, Random dice) {
        int[][] splits = {new int[3], new int[2]};
        for (int person = 0; person < people; person++) {
            splits[0][Math.min(2, dice.nextInt(6))]++;
            splits[1][dice.nextInt(2)]++;
        }
        return new Counted("P", unit, sex, people, splits);
    }

    private static int furthest(Map<List<String>, Integer> truth, Map<List<String>, Integer> rounded) {
        var all = new HashSet<>(truth.keySet());
        all.addAll(rounded.keySet());
        return all.stream()
                .mapToInt(key -> Math.abs(truth.getOrDefault(key, 0) - rounded.getOrDefault(key, 0)))
                .max()
                .orElse(0);
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    }
}
