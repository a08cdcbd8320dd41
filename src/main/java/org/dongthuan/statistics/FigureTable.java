package org.dongthuan.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dongthuan.statistics.Dimension.Form;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.statistics_figure}; nothing is asked of it but sums. */
@Component
class FigureTable {

    private static final int AT_ONCE = 10_000;

    private static final Map<Form, String> COLUMNS = Map.of(
            Form.MANAGING_AGENCY, "managing_agency",
            Form.USING_AGENCY, "using_agency",
            Form.ACROSS, "across",
            Form.SPLIT, "value");

    private static final String IN_THE_AREA =
            "(:everywhere or managing_agency = any(:managing) or using_agency = any(:using))";

    private final JdbcClient database;

    FigureTable(JdbcClient database) {
        this.database = database;
    }

    void replace(List<Figure> figures) {
        database.sql("delete from app.statistics_figure").update();
        for (int first = 0; first < figures.size(); first += AT_ONCE) {
            insert(figures.subList(first, Math.min(figures.size(), first + AT_ONCE)));
        }
    }

    private void insert(List<Figure> figures) {
        database.sql("""
                        insert into app.statistics_figure
                            (dimension, managing_agency, using_agency, across, value, people)
                        select * from unnest(:dimension, :managing, :using, :across, :value, :people)""")
                .param("dimension", texts(figures, Figure::dimension))
                .param("managing", texts(figures, Figure::managing))
                .param("using", texts(figures, Figure::using))
                .param("across", texts(figures, Figure::across))
                .param("value", texts(figures, Figure::value))
                .param("people", figures.stream().map(Figure::people).toArray(Integer[]::new))
                .update();
    }

    /**
     * Of each combination of values the sum; one that is not there has none. So many and one more at most.
     *
     * @param split whose groups are asked for or about; nothing where none is
     */
    Map<List<String>, Integer> sums(CheckedQuestion question, int most) {
        List<String> columns =
                question.by().stream().map(each -> COLUMNS.get(each.form())).toList();
        String asked = String.join(", ", columns);
        String filters = question.where().keySet().stream()
                .map(each -> " and " + COLUMNS.get(each.form()) + " = :"
                        + each.form().name())
                .collect(Collectors.joining());
        var statement = database.sql("""
                        select %s, sum(people)::int as people from app.statistics_figure
                        where dimension = :split and %s%s group by %s order by %s limit :most""".formatted(asked, IN_THE_AREA, filters, asked, asked))
                .param("split", question.split())
                .param("most", most + 1);
        for (var filter : question.where().entrySet())
            statement = statement.param(filter.getKey().form().name(), filter.getValue());
        Map<List<String>, Integer> sums = new LinkedHashMap<>();
        inArea(statement, question.area()).query(row -> {
            List<String> values = new ArrayList<>();
            for (String column : columns) values.add(row.getString(column));
            sums.put(List.copyOf(values), row.getInt("people"));
        });
        return sums;
    }

    /** The managing agencies of whom any figure is told, in the order of their codes. */
    List<String> managingAgencies(Area area) {
        return inArea(database.sql("""
                        select distinct managing_agency from app.statistics_figure
                        where dimension = '' and %s order by managing_agency""".formatted(IN_THE_AREA)), area)
                .query(String.class)
                .list();
    }

    /** The using agencies of that managing one of whom any figure is told. */
    List<String> usingAgencies(Area area, String managing) {
        return inArea(database.sql("""
                        select distinct using_agency from app.statistics_figure
                        where dimension = '' and managing_agency = :of and %s order by using_agency""".formatted(IN_THE_AREA)), area)
                .param("of", managing)
                .query(String.class)
                .list();
    }

    private static JdbcClient.StatementSpec inArea(JdbcClient.StatementSpec statement, Area area) {
        return statement
                .param("everywhere", area.everywhere())
                .param("managing", area.managing().toArray(String[]::new))
                .param("using", area.using().toArray(String[]::new));
    }

    private static String[] texts(List<Figure> figures, Function<Figure, String> text) {
        return figures.stream().map(text).toArray(String[]::new);
    }
}
