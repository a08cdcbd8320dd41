package org.dongthuan.identity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines under which somebody signs in the place of another (Decree 30/2020/NĐ-CP, Annex I, II.7). */
final class SigningInPlace {

    private static final String FOR_THE_HEAD = "KT. ";

    private SigningInPlace() {}

    /**
     * The mark of the authority stands before the title of the head. Where whoever is away signs for the head himself,
     * it is the head in whose place his substitute signs, too.
     *
     * @param absent how whoever is away signs, at least one line
     * @param ownTitle of whoever signs
     */
    static List<String> lines(Authority authority, List<String> absent, @Nullable String ownTitle) {
        int title = absent.size() - 1;
        for (int line = 0; line < absent.size(); line++) {
            if (absent.get(line).startsWith(FOR_THE_HEAD)) {
                title = line;
                break;
            }
        }
        List<String> lines = new ArrayList<>(absent.subList(0, title));
        String head = absent.get(title);
        lines.add(authority.mark() + " "
                + (head.startsWith(FOR_THE_HEAD) ? head.substring(FOR_THE_HEAD.length()) : head));
        if (ownTitle != null) lines.add(ownTitle);
        return lines;
    }
}
