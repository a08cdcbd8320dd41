package org.dongthuan.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Works that take turns, so that whatever else the machine does falls on all of them. */
final class Turns {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

    /** How long one turn is. */
    static final Duration TURN = Duration.ofSeconds(Integer.getInteger("bench.seconds", 10));

    private final Map<String, Contender> contenders = new LinkedHashMap<>();

    /**
     * Whose clients do what, whose processor time that costs, and on which database.
     *
     * @param afterwards what belongs to the work too, and to its time: waits for whatever runs beside it
     */
    record Contender(
            List<? extends Load.Work> clients, Load.Work afterwards, Cost.Machine machine, Connection superuser) {

        Contender(List<? extends Load.Work> clients, Cost.Machine machine, Connection superuser) {
            this(clients, () -> {}, machine, superuser);
        }

        Load.Result run() throws IOException, SQLException {
            return Load.run(TURN, clients, afterwards, machine, superuser);
        }
    }

    Turns with(String name, Contender contender) {
        contenders.put(name, contender);
        return this;
    }

    /**
     * One turn each that does not count, then the rounds.
     *
     * @param about the first columns of each line
     * @param yardstick with whose rate the others are compared
     */
    List<Map<String, Object>> run(Map<String, Object> about, String yardstick) throws IOException, SQLException {
        for (Contender contender : contenders.values()) contender.run();
        Map<String, Rounds> rounds = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var contender : contenders.entrySet()) {
                rounds.computeIfAbsent(contender.getKey(), name -> new Rounds())
                        .add(contender.getValue().run());
            }
        }
        double compared = Objects.requireNonNull(rounds.get(yardstick)).medianRate();
        List<Map<String, Object>> lines = new ArrayList<>();
        rounds.forEach((what, measured) -> {
            Map<String, Object> line = new LinkedHashMap<>(about);
            line.put("work", what);
            line.put("ratio to " + yardstick, Math.round(measured.medianRate() / compared * 1000) / 1000.0);
            line.putAll(measured.line());
            System.out.println(line);
            lines.add(line);
        });
        return lines;
    }
}
