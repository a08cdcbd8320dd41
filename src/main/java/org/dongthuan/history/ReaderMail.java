package org.dongthuan.history;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.dongthuan.notification.MailAbout;
import org.dongthuan.notification.Notifications;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.springframework.stereotype.Component;

/**
 * The mail to whoever was shown a value that has changed: the day and which fields, unless the very name of one says too
 * much. Whose they are stands behind the login.
 */
@Component
class ReaderMail {

    private final Notifications notifications;
    private final FieldCatalogue catalogue;
    private final Texts texts;

    ReaderMail(Notifications notifications, FieldCatalogue catalogue, Texts texts) {
        this.notifications = notifications;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** @param change the first change of the occasion */
    void announce(long change, String reader, OffsetDateTime recordedAt, Collection<String> fields) {
        List<Field> changed =
                fields.stream().flatMap(field -> catalogue.find(field).stream()).toList();
        notifications.announce(
                "change/" + change,
                reader,
                HistoryMailKinds.CHANGED,
                VietnamTime.day(recordedAt),
                new MailAbout(named(changed, Texts.VIETNAMESE), named(changed, Texts.ENGLISH)));
    }

    private String named(List<Field> changed, Locale language) {
        List<String> labels = changed.stream()
                .filter(field -> !field.locked())
                .map(field -> field.label(language))
                .toList();
        String named = String.join(", ", labels);
        if (labels.isEmpty()) return texts.text("history.mail.unnamed", language);
        return labels.size() == changed.size() ? named : texts.text("history.mail.more", language, named);
    }
}
