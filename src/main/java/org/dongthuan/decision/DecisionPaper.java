package org.dongthuan.decision;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything that the paper of a decision says, as it was on the day of issue: later changes of names, titles or of
 * the law do not reach it.
 *
 * @param number none on a preview
 * @param complaint how and until when to complain
 */
record DecisionPaper(
        Letterhead head,
        String number,
        LocalDate date,
        String summary,
        List<String> grounds,
        List<String> reasons,
        List<Article> articles,
        String complaint,
        List<String> recipients,
        List<String> capacity,
        String signer) {

    static final String NO_NUMBER = "…";

    /** As the annex has it: leading zeros for the first nine days and the first two months. */
    public String dateInWords() {
        int month = date.getMonthValue();
        return "ngày %02d tháng %s năm %d"
                .formatted(date.getDayOfMonth(), month < 3 ? "0" + month : String.valueOf(month), date.getYear());
    }
}
