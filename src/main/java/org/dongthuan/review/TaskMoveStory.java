package org.dongthuan.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the people of the office are told of tasks that went from one to another: who had them is its own affair. */
@Component
public class TaskMoveStory {

    private final TaskMoveTable table;
    private final People people;
    private final Agencies agencies;
    private final Texts texts;

    TaskMoveStory(TaskMoveTable table, People people, Agencies agencies, Texts texts) {
        this.table = table;
        this.people = people;
        this.agencies = agencies;
        this.texts = texts;
    }

    /** The lines of these cases, the first first. */
    public List<StoryLine> of(Collection<RequestNumber> cases, Locale locale) {
        if (cases.isEmpty()) return List.of();
        List<TaskMove> moves = table.of(cases);
        Map<String, String> names = people.names(moves.stream()
                .flatMap(move -> Stream.of(move.leader(), move.hadBy(), move.givenTo()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return moves.stream().map(move -> line(move, names, locale)).toList();
    }

    private StoryLine line(TaskMove move, Map<String, String> names, Locale locale) {
        List<String> details = new ArrayList<>();
        details.add(texts.text(
                key(move),
                locale,
                texts.text("step." + move.step(), locale),
                String.valueOf(name(names, move.hadBy())),
                String.valueOf(name(names, move.givenTo()))));
        if (move.reason() != null) details.add(move.reason());
        return new StoryLine(
                "TASK_" + move.kind(), move.at(), name(names, move.leader()), agencies.name(move.agency()), details);
    }

    private static String key(TaskMove move) {
        if (move.givenTo() == null) return "story.task.had";
        return move.hadBy() == null ? "story.task.given" : "story.task.had-given";
    }

    private static @Nullable String name(Map<String, String> names, @Nullable String account) {
        return account == null ? null : names.getOrDefault(account, account);
    }
}
