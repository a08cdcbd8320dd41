package org.dongthuan.update;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dongthuan.notification.MailAbout;
import org.dongthuan.notification.Notifications;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.Field;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is told by mail of an update: to whoever entered it, and to those whose records changed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class UpdateMail {

    private final UpdateTable updates;
    private final UpdateTexts items;
    private final Registry registry;
    private final UpdateNoticeTable notices;
    private final Notifications notifications;
    private final Texts texts;
    private final Clock clock;

    UpdateMail(
            UpdateTable updates,
            UpdateTexts items,
            Registry registry,
            UpdateNoticeTable notices,
            Notifications notifications,
            Texts texts,
            Clock clock) {
        this.updates = updates;
        this.items = items;
        this.registry = registry;
        this.notices = notices;
        this.notifications = notifications;
        this.texts = texts;
        this.clock = clock;
    }

    public void announceDecision(RequestNumber number) {
        RecordUpdate update = updates.find(number).orElseThrow();
        notifications.announce(number + "/decided", update.requester(), "update-decided", number.text());
    }

    /** Which fields changed, never what they hold; who has no account gets a notice on paper ({@link UpdateNoticeDesk}). */
    public void announceChanges(RequestNumber number) {
        RecordUpdate update = updates.find(number).orElseThrow();
        update.byRecord().forEach((record, own) -> announceChange(update, record, own));
    }

    void announceChange(RecordUpdate update, RecordId record, List<UpdateItem> own) {
        List<Field> changed = own.stream()
                .filter(UpdateItem::isApproved)
                .map(items::field)
                .distinct()
                .toList();
        String account = registry.holder(record).account();
        if (changed.isEmpty()) return;
        if (account == null) {
            notices.add(update.number(), record, update.decidingAgency(), OffsetDateTime.now(clock));
            return;
        }
        var about = new MailAbout(named(changed, Texts.VIETNAMESE), named(changed, Texts.ENGLISH));
        notifications.announce(
                update.number() + "/changed",
                account,
                "record-updated",
                update.number().text(),
                about);
    }

    /** That there was a disciplinary measure is no matter for a mail: what is sensitive is not named. */
    private String named(List<Field> changed, Locale language) {
        String open = changed.stream()
                .filter(field -> !field.locked())
                .map(field -> field.label(language))
                .collect(Collectors.joining(", "));
        boolean all = changed.stream().noneMatch(Field::locked);
        if (all) return open;
        return open.isEmpty()
                ? texts.text("update.mail.unnamed", language)
                : texts.text("update.mail.more", language, open);
    }
}
