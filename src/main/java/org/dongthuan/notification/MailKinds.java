package org.dongthuan.notification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dongthuan.platform.Texts;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** All kinds of mail that the features brought; one without a sentence stops the start and is named. */
@Component
class MailKinds {

    private final Map<String, MailKind> byName = new HashMap<>();

    MailKinds(List<FeatureMails> features, Texts texts) {
        List<String> missing = new ArrayList<>();
        for (MailKind kind :
                features.stream().flatMap(each -> each.kinds().stream()).toList()) {
            if (byName.put(kind.name(), kind) != null)
                throw new IllegalStateException("Two features bring mails about " + kind.name());
            missing.addAll(missing(kind, texts));
        }
        if (!missing.isEmpty()) throw new IllegalStateException("Mails without a sentence in the bundles: " + missing);
    }

    MailKind of(String name) {
        MailKind kind = byName.get(name);
        if (kind == null) throw new IllegalArgumentException("No feature brings mails about " + name);
        return kind;
    }

    private static List<String> missing(MailKind kind, Texts texts) {
        return Stream.of(Texts.VIETNAMESE, Texts.ENGLISH)
                .flatMap(language -> Stream.of(kind.subjectKey(), kind.bodyKey())
                        .filter(key -> {
                            try {
                                return texts.text(key, language, "", "").isBlank();
                            } catch (NoSuchMessageException e) {
                                return true;
                            }
                        })
                        .map(key -> key + " (" + language + ")"))
                .toList();
    }
}
