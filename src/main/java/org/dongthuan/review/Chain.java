package org.dongthuan.review;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The steps that a case goes through, in their order: {@code VERIFY}, levels of {@code REVIEW} where there are any,
 * {@code APPROVE}, and {@code ISSUE} where a clerk numbers and issues. What a decision does happens with the last one.
 * What verifiers themselves propose begins with its approval.
 */
public record Chain(List<Step> steps) {

    private static final Pattern FORM = Pattern.compile("(VERIFY(, REVIEW)*, )?APPROVE(, ISSUE)?");

    public Chain {
        steps = List.copyOf(steps);
        if (!FORM.matcher(text(steps)).matches()) throw new IllegalArgumentException("Not a chain: " + steps);
    }

    /** Reads what {@link #text()} wrote, or a person into the table of chains. */
    public static Chain of(String text) {
        return new Chain(Stream.of(text.split(","))
                .map(word -> Step.valueOf(word.strip()))
                .toList());
    }

    /** The same with further levels of review before the approval, where fewer people than that would look at the case. */
    Chain withLevels(int least) {
        List<Step> more = new ArrayList<>(steps);
        while (more.indexOf(Step.APPROVE) + 1 < least) more.add(more.indexOf(Step.APPROVE), Step.REVIEW);
        return new Chain(more);
    }

    public String text() {
        return text(steps);
    }

    /** The step at that position, counted from 1. */
    public Step at(int position) {
        return steps.get(position - 1);
    }

    public boolean endsAt(int position) {
        return position == steps.size();
    }

    private static String text(List<Step> steps) {
        return steps.stream().map(Step::name).collect(Collectors.joining(", "));
    }
}
