package org.dongthuan.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The same work measured several times, in turns with what it is compared with: told as minimum, median and maximum. */
final class Rounds {

    private static final double MILLISECONDS = 1000;
    private static final double KILOBYTE = 1024;

    private final List<Load.Result> results = new ArrayList<>();

    void add(Load.Result result) {
        results.add(result);
    }

    double medianRate() {
        return median(Load.Result::rate);
    }

    /** A line of the table, without what it is about. */
    Map<String, Object> line() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("rate /s min", rounded(sorted(Load.Result::rate).get(0)));
        line.put("median", rounded(medianRate()));
        line.put("max", rounded(sorted(Load.Result::rate).get(results.size() - 1)));
        line.put("p50 ms", rounded(median(result -> result.percentile(0.50))));
        line.put("p95 ms", rounded(median(result -> result.percentile(0.95))));
        line.put("p99 ms", rounded(median(result -> result.percentile(0.99))));
        line.put("application ms", perUnit(cost -> cost.applicationSeconds() * MILLISECONDS));
        line.put("database ms", perUnit(cost -> cost.databaseSeconds() * MILLISECONDS));
        line.put("statements", perUnit(Cost::statements));
        line.put("rows", perUnit(Cost::inserted));
        line.put("commits", perUnit(Cost::commits));
        line.put("WAL kB", perUnit(cost -> cost.logged() / KILOBYTE));
        return line;
    }

    private double perUnit(ToDoubleFunction<Cost> cost) {
        return rounded(median(result -> result.perUnit(cost.applyAsDouble(result.cost()))));
    }

    private double median(ToDoubleFunction<Load.Result> value) {
        return sorted(value).get((results.size() - 1) / 2);
    }

    private List<Double> sorted(ToDoubleFunction<Load.Result> value) {
        return results.stream().map(value::applyAsDouble).sorted().toList();
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
