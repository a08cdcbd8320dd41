package org.dongthuan.large;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** How the server goes through a statement, and how many rows it touches on the way. */
record Plan(JsonNode root) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Runs the statement once more and takes back what it did. */
    static Plan of(Recorder.Sent sent, DataSource database) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = sent.prepare(connection, "explain (analyze, format json) ");
                    var result = statement.executeQuery()) {
                result.next();
                return new Plan(JSON.readTree(result.getString(1)).at("/0/Plan"));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Cannot explain " + sent.sql(), e);
        }
    }

    /**
     * What is wrong with it: a big table read from end to end, or more rows touched or sorted than a page may cost.
     *
     * @param big the names of the big tables
     * @param most how many rows one step may touch
     */
    List<String> faults(Set<String> big, long most) {
        List<String> faults = new ArrayList<>();
        look(root, big, most, faults);
        return faults;
    }

    private static void look(JsonNode node, Set<String> big, long most, List<String> faults) {
        String kind = node.get("Node Type").asText();
        String table = node.path("Relation Name").asText();
        long rows = touched(node);
        if (kind.equals("Seq Scan") && big.contains(table)) faults.add("reads the whole of " + table);
        if (rows > most && (big.contains(table) || kind.contains("Sort"))) {
            faults.add("%s touches %d rows of %s".formatted(kind, rows, table));
        }
        node.path("Plans").forEach(child -> look(child, big, most, faults));
    }

    /** The rows that the step gave or threw away, over all its rounds. */
    private static long touched(JsonNode node) {
        double each = node.path("Actual Rows").asDouble()
                + node.path("Rows Removed by Filter").asDouble()
                + node.path("Rows Removed by Index Recheck").asDouble()
                + node.path("Rows Removed by Join Filter").asDouble();
        return Math.round(each * node.path("Actual Loops").asDouble());
    }
}
