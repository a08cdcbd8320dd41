package org.dongthuan.correction;

import java.time.LocalDate;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.decision.Letters;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;

/** The letter and the mail by which an agency apologises. */
@Component
class LateNotice {

    private final CorrectionLetters texts;
    private final Letters letters;
    private final CorrectionMail mail;
    private final ReviewDesk review;

    LateNotice(CorrectionLetters texts, Letters letters, CorrectionMail mail, ReviewDesk review) {
        this.texts = texts;
        this.letters = letters;
        this.mail = mail;
        this.review = review;
    }

    /** In the transaction that keeps that it was sent. */
    void send(Correction correction, LocalDate promised) {
        AgencyCode agency = review.presentAgency(correction.number());
        String event = "LATE-" + correction.dueDate();
        letters.issue(texts.late(correction, agency, event, promised));
        mail.apologise(correction.number(), correction.dueDate(), promised);
    }
}
