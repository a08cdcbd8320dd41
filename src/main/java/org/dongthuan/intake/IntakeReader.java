package org.dongthuan.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dongthuan.intake.IntakeLine.Person;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.TableFile;
import org.dongthuan.platform.TableFile.Line;
import org.dongthuan.platform.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of records line by line and brings the rows to their people. In a text each sheet begins with its name in
 * square brackets.
 */
final class IntakeReader {

    /** Ten thousand people with everything that can be said of them, and no bomb. */
    static final TableFile.Limits LIMITS =
            new TableFile.Limits(25 * 1024 * 1024, 200L * 1024 * 1024, 300_000, 140, 2000);

    static final int MOST_PEOPLE = 20_000;

    private static final Pattern NAME_OF_SHEET = Pattern.compile("\\s*\\[(.{1,60})]\\s*");
    private static final int SHOWN = 60;

    private final IntakeSheets sheets;
    private final Map<String, Found> people = new LinkedHashMap<>();
    private final Map<String, Integer> accounts = new HashMap<>();
    private final List<Found> unnamed = new ArrayList<>();
    private final List<IntakeLine> rows = new ArrayList<>();
    private final List<IntakeProblem> problems = new ArrayList<>();
    private @Nullable String name;
    private @Nullable IntakeSheet sheet;
    private @Nullable List<@Nullable IntakeColumn> heads;

    private IntakeReader(IntakeSheets sheets) {
        this.sheets = sheets;
    }

    /**
     * The people of a file in its order; a last one without a line where something belongs to nobody.
     *
     * @throws Refusal as {@link TableFile}, {@code list-empty} and {@code list-rows} (422)
     */
    static List<Person> read(byte[] content, IntakeSheets sheets) {
        var reader = new IntakeReader(sheets);
        TableFile.read(content, LIMITS, reader::take);
        return reader.people();
    }

    private void take(Line line) {
        Matcher named = NAME_OF_SHEET.matcher(line.cells().get(0));
        boolean section = line.sheet().isEmpty()
                && named.matches()
                && line.cells().stream().skip(1).allMatch(String::isBlank);
        String called = section ? named.group(1) : line.sheet();
        if (section || name == null || !line.sheet().isEmpty() && !line.sheet().equals(name))
            begin(called, line.number());
        if (section || sheet == null) return;
        if (heads == null) heads = heads(sheet, line);
        else read(sheet, heads, line);
    }

    /** The first sheet is that of the people, whatever it is called. */
    private void begin(String called, int line) {
        sheet = sheets.called(called).orElse(name == null ? sheets.people() : null);
        name = called;
        heads = null;
        if (sheet == null) problems.add(IntakeProblem.of("", line, shortened(called), "intake.problem.sheet-unknown"));
    }

    private List<@Nullable IntakeColumn> heads(IntakeSheet sheet, Line line) {
        List<@Nullable IntakeColumn> found = new ArrayList<>();
        for (String head : line.cells()) {
            IntakeColumn column = sheet.called(head).orElse(null);
            if (column == null && !head.isBlank())
                problems.add(
                        IntakeProblem.of(sheet.id(), line.number(), shortened(head), "intake.problem.head-unknown"));
            if (column != null && found.contains(column)) {
                problems.add(IntakeProblem.of(sheet.id(), line.number(), column.id(), "intake.problem.head-twice"));
                column = null;
            }
            found.add(column);
        }
        if (found.stream().noneMatch(column -> column != null && column.id().equals(IntakeSheets.PERSON)))
            problems.add(
                    IntakeProblem.of(sheet.id(), line.number(), IntakeSheets.PERSON, "intake.problem.head-missing"));
        return found;
    }

    private void read(IntakeSheet sheet, List<@Nullable IntakeColumn> heads, Line line) {
        Map<String, String> cells = new LinkedHashMap<>();
        List<IntakeProblem> calculated = new ArrayList<>();
        for (int i = 0; i < Math.min(heads.size(), line.cells().size()); i++) {
            IntakeColumn column = heads.get(i);
            if (column == null || line.cells().get(i).isBlank()) continue;
            cells.put(column.id(), line.cells().get(i).strip());
            if (line.formulas().contains(i))
                calculated.add(IntakeProblem.of(sheet.id(), line.number(), column.id(), "intake.problem.formula"));
        }
        var read = new IntakeLine(sheet.id(), line.number(), cells);
        if (sheet.field() == null) {
            add(read, calculated);
        } else {
            rows.add(read);
            problems.addAll(calculated);
        }
    }

    private void add(IntakeLine line, List<IntakeProblem> calculated) {
        if (people.size() + unnamed.size() >= MOST_PEOPLE) throw new Refusal.RuleViolated("list-rows", MOST_PEOPLE);
        var found = new Found(line, calculated);
        String account = line.cell(IntakeSheets.ACCOUNT);
        Integer before = account.isEmpty() ? null : accounts.putIfAbsent(account, line.number());
        if (before != null)
            found.problems.add(IntakeProblem.of(
                    line.sheet(), line.number(), IntakeSheets.ACCOUNT, "intake.problem.account-twice", before));
        String number = number(line);
        if (number.isEmpty()) {
            unnamed.add(found);
            return;
        }
        Found first = people.putIfAbsent(number, found);
        if (first == null) return;
        found.problems.add(IntakeProblem.of(
                line.sheet(), line.number(), IntakeSheets.PERSON, "intake.problem.twice", first.line.number()));
        unnamed.add(found);
    }

    private List<Person> people() {
        if (people.isEmpty() && unnamed.isEmpty()) throw new Refusal.RuleViolated("list-empty");
        for (IntakeLine row : rows) {
            Found owner = people.get(number(row));
            if (owner != null) owner.rows.add(row);
            else
                problems.add(IntakeProblem.of(row.sheet(), row.number(), IntakeSheets.PERSON, "intake.problem.nobody"));
        }
        List<Person> all = new ArrayList<>();
        people.values().forEach(found -> all.add(found.person()));
        unnamed.forEach(found -> all.add(found.person()));
        if (!problems.isEmpty()) all.add(new Person(IntakeLine.NONE, List.of(), problems));
        return all;
    }

    /** However it is grouped. */
    static String number(IntakeLine line) {
        return line.cell(IntakeSheets.PERSON).replaceAll("[\\s.-]", "");
    }

    private static String shortened(String head) {
        String cleaned = String.valueOf(TypedText.cleaned(head));
        return cleaned.length() <= SHOWN ? cleaned : cleaned.substring(0, SHOWN) + "…";
    }

    private static final class Found {

        final IntakeLine line;
        final List<IntakeLine> rows = new ArrayList<>();
        final List<IntakeProblem> problems;

        Found(IntakeLine line, List<IntakeProblem> problems) {
            this.line = line;
            this.problems = problems;
        }

        Person person() {
            return new Person(line, rows, problems);
        }
    }
}
