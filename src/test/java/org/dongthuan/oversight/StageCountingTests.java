package org.dongthuan.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.access.AccessStage;
import org.dongthuan.certification.CertificationStatus;
import org.dongthuan.certification.EndStatus;
import org.dongthuan.correction.CorrectionStatus;
import org.dongthuan.disclosure.QuestionStatus;
import org.dongthuan.representation.RepresentationStatus;
import org.dongthuan.revision.ChangeStatus;
import org.dongthuan.transfer.TransferStatus;
import org.dongthuan.update.UpdateStatus;
import org.junit.jupiter.api.Test;

/** Every stage at which a case can be open has its place and its words. */
class StageCountingTests {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    /** The first view with its index, and the view that took its place. */
    private static final List<String> VIEWS = List.of("V2310__oversight.sql", "V2622__oversight_of_transfers.sql");

    @Test
    void everyOpenStageOfEveryKindHasAPlace() {
        List<String> open = Stream.of(
                        names(AccessStage.values(), AccessStage::isOpen),
                        names(CorrectionStatus.values(), CorrectionStatus::isOpen),
                        names(UpdateStatus.values(), UpdateStatus::isOpen),
                        names(ChangeStatus.values(), ChangeStatus::isOpen),
                        names(QuestionStatus.values(), QuestionStatus::isOpen),
                        names(CertificationStatus.values(), CertificationStatus.ASKED::equals),
                        names(EndStatus.values(), EndStatus::isOpen),
                        names(RepresentationStatus.values(), RepresentationStatus::isOpen),
                        names(TransferStatus.values(), TransferStatus::isOpen))
                .flatMap(List::stream)
                .distinct()
                .toList();
        assertThat(CaseFilter.STAGES).containsAll(open).doesNotHaveDuplicates();
    }

    /** The view tells open parts of requests by the words of their stages. */
    @Test
    void theViewKnowsTheOpenStagesOfRequestsToRead() throws IOException {
        Set<String> open = new TreeSet<>(names(AccessStage.values(), AccessStage::isOpen));
        StringBuilder sql = new StringBuilder();
        for (String view : VIEWS) sql.append(Files.readString(MIGRATIONS.resolve(view)));
        var lists = Pattern.compile("stage in\\s*\\(([^)]*)\\)")
                .matcher(sql)
                .results()
                .toList();
        assertThat(lists).hasSize(3);
        lists.forEach(list -> assertThat(words(list.group(1))).isEqualTo(open));
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(","))
                .map(word -> word.strip().replace("'", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T extends Enum<T>> List<String> names(T[] values, java.util.function.Predicate<T> open) {
        return Arrays.stream(values).filter(open).map(Enum::name).toList();
    }
}
