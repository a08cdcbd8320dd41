package org.dongthuan.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dongthuan.review.DecisionBody.ItemDecision;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer sees of a task: what is asked, whom it concerns, what proves it; nothing else of the record.
 *
 * @param reason why the requester asks
 * @param particulars what only this kind of request tells
 * @param supplied what the requester brought when he was asked for what was missing
 * @param recommendedNarrowing what the verifier proposes to take away
 * @param draft what the reader has already saved for this task
 * @param look the fragment that shows the items
 * @param decidesItems whether a word is to be said on every item, or one on the whole
 * @param extension the page on which the reader may take more time
 * @param mayReturn whether the requester may be asked for what is missing instead
 */
public record ReviewTaskView(
        @JsonUnwrapped TaskSummary task,
        String subject,
        String subjectAgency,
        @Nullable String reason,
        @JsonUnwrapped @Nullable Object particulars,
        List<Item> items,
        List<SuppliedPapers> supplied,
        List<StoryLine> story,
        @Nullable Narrowing recommendedNarrowing,
        @Nullable Object draft,
        @JsonIgnore String look,
        @JsonIgnore boolean decidesItems,
        @JsonIgnore boolean mayReturn,
        @JsonIgnore @Nullable String extension)
        implements TaskView {

    private static final Pattern BY_POSITION = Pattern.compile("items\\[(\\d+)]\\.(\\w+)");
    private static final Pattern BY_ID = Pattern.compile("items\\.([0-9a-f-]{36})");

    /** One item with what the verifier said of it, and to the clerk the approver. */
    public record Item(
            @JsonUnwrapped ReviewItem item, @Nullable Recommendation recommendation) {}

    /** What was said of it at an earlier step. */
    public record Recommendation(
            Outcome outcome,
            @Nullable String reason,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String redirectTo,

            String person,
            @JsonIgnore Step step) {}

    /** What is saved or typed so far, by item; one word for the whole counts for each. */
    public Map<String, ItemDecision> words() {
        Map<String, ItemDecision> words = new LinkedHashMap<>();
        if (!(draft instanceof DecisionBody decision) || decision.returns()) return words;
        if (decision.items() != null && !decision.items().isEmpty()) {
            decision.items().forEach(word -> words.put(String.valueOf(word.itemId()), word));
            return words;
        }
        for (Item item : items) {
            var word = new ItemDecision(
                    item.item().itemId(), decision.outcome(), decision.reason(), decision.redirectTo());
            words.put(String.valueOf(word.itemId()), word);
        }
        return words;
    }

    @Override
    public Place place(String member) {
        if (draft instanceof DecisionBody decision && decision.returns()) return ofReturn(member);
        Matcher byId = BY_ID.matcher(member);
        if (byId.matches()) return ofItem("outcome-", byId.group(1));
        Matcher byPosition = BY_POSITION.matcher(member);
        if (!byPosition.matches()) return new Place(member, null);
        int index = Integer.parseInt(byPosition.group(1));
        List<String> typed = List.copyOf(words().keySet());
        if (index >= typed.size()) return Place.NOWHERE;
        String input = switch (byPosition.group(2)) {
            case "reason" -> "reason-";
            case "redirectTo" -> "redirect-";
            default -> "outcome-";
        };
        return ofItem(input, typed.get(index));
    }

    private static Place ofReturn(String member) {
        return switch (member) {
            case "outcome" -> new Place("return", null);
            case "reason" -> new Place("return-reason", null);
            default -> new Place(member, null);
        };
    }

    private Place ofItem(String input, String id) {
        String label = items.stream()
                .filter(item -> item.item().itemId().toString().equals(id))
                .map(item -> item.item().label())
                .findFirst()
                .orElse(null);
        return new Place(input + id, label);
    }
}
