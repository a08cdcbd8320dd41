package org.dongthuan.decision;

import java.time.LocalDate;
import java.util.List;
import org.dongthuan.platform.AfterRestore;
import org.dongthuan.platform.NumberSequence;
import org.dongthuan.platform.RestoredCopy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers of letters: those of acceptance run through all bodies, the others in books like those of decisions. */
@Component
class LetterNumberTable implements AfterRestore {

    private static final String ACCEPTANCE = "TN";

    private final NumberSequence acceptances;
    private final DecisionNumberTable books;

    LetterNumberTable(JdbcClient database, DecisionNumberTable books) {
        acceptances = new NumberSequence(database, "app.acceptance_number");
        this.books = books;
    }

    /** A number with what it was made of. */
    record Given(long sequence, String text) {}

    Given next(LetterKind kind, Issuer issuer, LocalDate date) {
        int year = date.getYear();
        if (kind == LetterKind.ACCEPTANCE) {
            long sequence = acceptances.next();
            return new Given(sequence, "%s-%d-%06d".formatted(ACCEPTANCE, year, sequence));
        }
        int sequence = books.nextOfLetters(issuer.series(), kind, year);
        // the signs of these forms in the one-stop procedure: HDHS, PXL
        String sign = kind == LetterKind.SUPPLY ? "HDHS" : "PXL";
        return new Given(
                sequence, "%02d/%s-%s".formatted(sequence, sign, issuer.head().symbol()));
    }

    @Override
    public List<String> putRight(RestoredCopy copy) {
        return acceptances.leaveOut(copy.skippedNumbers(), ACCEPTANCE);
    }
}
