package org.dongthuan.history;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.history.NoticeTable.StoredNotice;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.HolderNames;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a reader was told: of whose data which fields have changed since he was shown them. Never a value. */
@Component
public class ChangeNotices {

    /** Where they stand. */
    public static final String PAGE = "/grants/changes";

    private static final List<String> SHOWN = List.of("birth_full_name");

    private final NoticeTable notices;
    private final HolderNames names;
    private final FieldCatalogue catalogue;
    private final AuditLog audit;

    ChangeNotices(NoticeTable notices, HolderNames names, FieldCatalogue catalogue, AuditLog audit) {
        this.notices = notices;
        this.names = names;
        this.catalogue = catalogue;
        this.audit = audit;
    }

    /** The asking person's own, the newest first; whoever is named finds it in his list of who has seen him. */
    @Transactional
    public KeyListing<Notice> own(Actor actor, KeyPaging paging, Locale locale) {
        List<StoredNotice> found =
                notices.of(actor.account(), NoticeTable.CURSORS.read(paging.after()), paging.limit());
        return KeyListing.of(found, paging, ChangeNotices::cursor).map(page -> named(actor, page, locale));
    }

    private List<Notice> named(Actor actor, List<StoredNotice> page, Locale locale) {
        Map<RecordId, String> people =
                names.of(page.stream().map(StoredNotice::record).collect(Collectors.toSet()));
        audit.append(people.keySet().stream()
                .map(record -> AuditEntry.done(actor.account(), actor.agencyCode(), Action.FIND_RECORD)
                        .on(record.value(), SHOWN)
                        .because("change-notice"))
                .toList());
        return page.stream()
                .map(notice -> new Notice(
                        people.get(notice.record()),
                        notice.record().toString(),
                        notice.fields().stream()
                                .map(field -> label(field, locale))
                                .toList(),
                        notice.toldAt()))
                .toList();
    }

    private String label(String field, Locale locale) {
        return catalogue.find(field).map(found -> found.label(locale)).orElse(field);
    }

    private static String cursor(StoredNotice notice) {
        return NoticeTable.CURSORS.text(new Cursor<>(notice.toldAt(), notice.id()));
    }

    /**
     * One of them.
     *
     * @param person whose data; none where the record is not kept here any more
     * @param sharingCode the id of the record
     * @param fields in words
     */
    public record Notice(@Nullable String person, String sharingCode, List<String> fields, OffsetDateTime toldAt) {}
}
