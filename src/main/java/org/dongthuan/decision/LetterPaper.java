package org.dongthuan.decision;

import java.time.LocalDate;
import java.util.List;
import org.dongthuan.decision.ReceiptText.Line;
import org.dongthuan.platform.VietnamTime;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the paper of a letter says, as it was on the day of issue.
 *
 * @param capacity in which its signer signs, line by line; none where the system says it
 * @param made that the system made it, where nobody signs
 */
record LetterPaper(
        Letterhead head,
        String number,
        LocalDate date,
        String title,
        String addressee,
        List<String> opening,
        List<Line> lines,
        List<String> points,
        List<String> closing,
        List<String> recipients,
        List<String> capacity,
        @Nullable String signer,
        String made) {

    public String dateInWords() {
        return VietnamTime.inWords(date);
    }
}
