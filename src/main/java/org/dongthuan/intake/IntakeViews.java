package org.dongthuan.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Role;
import org.dongthuan.intake.IntakeFile.State;
import org.dongthuan.intake.IntakeView.Problem;
import org.dongthuan.intake.IntakeView.Unknown;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.CodeSearch;
import org.dongthuan.record.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what is known of a file into words. */
@Component
class IntakeViews {

    static final int SHOWN = 200;
    private static final int MOST_UNKNOWN = 50;

    private final IntakeSheets sheets;
    private final IntakeTasks tasks;
    private final CodeSearch codes;
    private final Agencies agencies;
    private final People people;
    private final Texts texts;

    IntakeViews(
            IntakeSheets sheets, IntakeTasks tasks, CodeSearch codes, Agencies agencies, People people, Texts texts) {
        this.sheets = sheets;
        this.tasks = tasks;
        this.codes = codes;
        this.agencies = agencies;
        this.people = people;
        this.texts = texts;
    }

    IntakeView of(Actor actor, IntakeFile file, List<IntakeProblem> problems, Locale locale) {
        boolean officer = actor.holds(Role.VERIFIER, file.agency());
        Map<String, String> names = people.names(Stream.of(file.broughtBy(), file.confirmedBy(), file.refusedBy())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new IntakeView(
                file,
                agencies.name(file.agency()),
                names.getOrDefault(file.broughtBy(), ""),
                names.getOrDefault(String.valueOf(file.confirmedBy()), ""),
                names.getOrDefault(String.valueOf(file.refusedBy()), ""),
                problems.stream().limit(SHOWN).map(one -> problem(one, locale)).toList(),
                file.state() == State.FAULTY && officer ? unknown(problems, locale) : List.of(),
                officer && Set.of(State.FAULTY, State.CHECKED).contains(file.state()),
                tasks.of(actor, file).orElse(null));
    }

    private Problem problem(IntakeProblem one, Locale locale) {
        IntakeSheet sheet = sheets.find(one.sheet()).orElse(null);
        String label = sheet == null
                ? one.column()
                : sheet.column(one.column()).map(column -> column.label(locale)).orElse(one.column());
        return new Problem(
                sheet == null ? "" : sheet.label(locale), one.line(), label, texts.violation(one.violation(), locale));
    }

    /** Each text once for each list, the most frequent first. */
    private List<Unknown> unknown(List<IntakeProblem> problems, Locale locale) {
        Map<String, List<IntakeProblem>> byText = new LinkedHashMap<>();
        for (IntakeProblem one : problems) {
            Field field = field(one);
            if (field == null || field.codeList() == null || one.typed() == null) continue;
            byText.computeIfAbsent(IntakeMeanings.key(field.codeList(), one.typed()), key -> new ArrayList<>())
                    .add(one);
        }
        return byText.values().stream()
                .sorted((one, other) -> Integer.compare(other.size(), one.size()))
                .limit(MOST_UNKNOWN)
                .map(same -> text(same, locale))
                .toList();
    }

    private Unknown text(List<IntakeProblem> same, Locale locale) {
        IntakeProblem first = same.get(0);
        IntakeColumn column = column(first);
        Field field = Objects.requireNonNull(field(first));
        String typed = Objects.requireNonNull(first.typed());
        return new Unknown(
                first.column(),
                column == null ? first.column() : column.label(locale),
                typed,
                same.size(),
                codes.matches(field, typed));
    }

    private @Nullable IntakeColumn column(IntakeProblem one) {
        return sheets.find(one.sheet())
                .flatMap(sheet -> sheet.column(one.column()))
                .orElse(null);
    }

    private @Nullable Field field(IntakeProblem one) {
        IntakeColumn column = column(one);
        return column == null ? null : column.field();
    }
}
