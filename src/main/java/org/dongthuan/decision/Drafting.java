package org.dongthuan.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Signature;
import org.springframework.stereotype.Component;

/** Makes the paper of a decision complete: head, number, date, complaint, signature. */
@Component
class Drafting {

    private static final String FILED = "Lưu: VT";

    private final Letterheads letterheads;
    private final People people;
    private final Clock clock;

    Drafting(Letterheads letterheads, People people, Clock clock) {
        this.letterheads = letterheads;
        this.people = people;
        this.clock = clock;
    }

    Draft draft(DecisionText text) {
        return new Draft(
                text,
                letterheads.of(text.issuer()),
                people.signature(text.signer(), text.issuer()),
                LocalDate.now(clock));
    }

    /** A paper that lacks only its number. */
    record Draft(DecisionText text, Letterhead head, Signature signature, LocalDate date) {

        String number(int sequence) {
            // as the annex has it: a leading zero below ten
            return "%02d/QĐ-%s".formatted(sequence, head.symbol());
        }

        DecisionPaper paper(String number) {
            return new DecisionPaper(
                    head,
                    number,
                    date,
                    text.summary(),
                    text.grounds(),
                    text.reasons(),
                    text.articles(),
                    complaint(),
                    recipients(),
                    signature.lines(),
                    signature.name());
        }

        private List<String> recipients() {
            List<String> recipients = new ArrayList<>(text.recipients());
            recipients.add(FILED);
            return recipients;
        }

        /** Articles 7 and 9 of the Law on Complaints; Article 116 of the Law on Administrative Procedure. */
        private String complaint() {
            return "Người không đồng ý với Quyết định này có quyền khiếu nại lần đầu đến " + head.name()
                    + " trong thời hạn 90 ngày, kể từ ngày nhận được hoặc biết được Quyết định, theo Luật Khiếu nại số"
                    + " 02/2011/QH13; hoặc khởi kiện vụ án hành chính tại Tòa án nhân dân có thẩm quyền trong thời hạn"
                    + " 01 năm, kể từ ngày nhận được hoặc biết được Quyết định, theo Luật Tố tụng hành chính số 93/2015/QH13.";
        }
    }
}
