package org.dongthuan.history;

import java.util.List;
import java.util.Locale;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.PastRecords;
import org.dongthuan.record.PastValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every change of one's own record: what it was, who asked for it, who decided, and how many readers were told. */
@Component
public class RecordHistory {

    private static final Cursor.Kind<Long> CURSORS =
            new Cursor.Kind<>("changes-of-record", Long.MAX_VALUE, Long::valueOf);

    private final PastRecords past;
    private final FieldCatalogue catalogue;
    private final ChangeTexts texts;

    RecordHistory(PastRecords past, FieldCatalogue catalogue, ChangeTexts texts) {
        this.past = past;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /**
     * The newest first; logged with the fields that it shows.
     *
     * @param field only its changes
     * @throws Refusal {@code no-record} (404) for whoever has none; {@code malformed} (400) for what is no field
     */
    @Transactional
    public KeyListing<ChangeView> own(Actor actor, @Nullable String field, KeyPaging paging, Locale locale) {
        if (field != null && catalogue.find(field).isEmpty()) {
            throw Refusal.RuleViolated.malformed("malformed", List.of(Violation.of("field", "malformed.unknown")));
        }
        long behind = CURSORS.read(paging.after()).key();
        List<PastValue> found = past.ownChanges(actor, field, behind, paging.limit());
        return KeyListing.of(found, paging, RecordHistory::cursor).map(page -> texts.of(actor, page, locale));
    }

    private static String cursor(PastValue change) {
        return CURSORS.text(new Cursor<>(change.recordedAt(), change.id()));
    }
}
