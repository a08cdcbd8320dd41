package org.dongthuan.reorganisation;

import java.util.List;
import java.util.Optional;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.grant.Grants;
import org.dongthuan.reorganisation.AgencyChange.Progress;
import org.springframework.stereotype.Component;

/** Tells the next of those who read under what a closed agency gave. */
@Component
class TellingOfChange {

    static final int MOST = 200;

    private final Grants grants;
    private final AgencyChangeMail mail;

    TellingOfChange(Grants grants, AgencyChangeMail mail) {
        this.grants = grants;
        this.mail = mail;
    }

    /** What was granted stays granted: the successor answers for it. */
    Optional<Progress> readers(AgencyChange change) {
        Progress now = change.progress();
        List<String> next = grants.recipientsOf(closed(change), now.toldReader(), MOST);
        if (next.isEmpty()) return Optional.empty();
        mail.tell(change, AgencyChangeMail.READER, next);
        String last = next.get(next.size() - 1);
        return Optional.of(new Progress(now.begunAt(), last, now.records(), null));
    }

    void done(AgencyChange change) {
        mail.closed(change, AgencyChangeStatus.DONE);
    }

    private static List<AgencyCode> closed(AgencyChange change) {
        return change.wanted().closing();
    }
}
