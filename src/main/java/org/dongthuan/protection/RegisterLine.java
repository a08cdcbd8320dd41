package org.dongthuan.protection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A processing activity: a purpose with all that the catalogues say of it, and how much it is in use. Counts only.
 *
 * @param label the purpose in words
 * @param door the word of the way by which it is opened
 * @param legalSource the law that it stands on
 * @param sensitivities the words for how sensitive its data may be
 * @param forms the words for its forms of use
 * @param maxDays for how long it may be granted at most; none where no law names it
 * @param recipients the agencies that alone may take it; none where all may
 * @param fields how many fields of the catalogue it may open
 * @param grants how many grants are in force for it, and standing decisions
 * @param restricted how many persons have it restricted
 * @param obligedBy the law for which nobody can have it restricted
 */
public record RegisterLine(
        String code,
        String label,
        String door,
        String legalSource,
        List<String> sensitivities,
        List<String> forms,
        @Nullable Integer maxDays,
        List<String> recipients,
        long fields,
        long grants,
        long standing,
        long restricted,
        @Nullable String obligedBy) {
    public RegisterLine {
        sensitivities = List.copyOf(sensitivities);
        forms = List.copyOf(forms);
        recipients = List.copyOf(recipients);
    }
}
