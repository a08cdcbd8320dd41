package org.dongthuan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.dongthuan.ApplicationTest;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.NotFound;
import org.dongthuan.platform.keys.Envelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class EvidenceDeskTests {

    private final Actor uploader = new Actor("test." + UUID.randomUUID(), "Phạm Thị Thử", null, Set.of());
    private final Actor stranger = new Actor("test." + UUID.randomUUID(), "Người Lạ", null, Set.of());

    @Autowired
    EvidenceDesk desk;

    @Autowired
    EvidenceTable table;

    @Autowired
    LockedPieces pieces;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcTemplate database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void whatWasUploadedIsReadAgainByteForByte() {
        byte[] file = large();
        EvidenceDocument document = upload(file);
        var content = new ByteArrayOutputStream();
        desk.read(uploader, document.id(), content);

        assertThat(content.toByteArray()).isEqualTo(file);
        assertThat(document.size()).isEqualTo(file.length);
        assertThat(document.mediaType()).isEqualTo("image/jpeg");
        assertThat(desk.describe(document.id()).map(EvidenceDocument::sha256)).contains(document.sha256());
        assertThat(desk.open(uploader, document.id()).fileName()).isEqualTo(document.id() + ".jpg");
    }

    @Test
    void eachUploadAndEachReadingIsLogged() {
        UUID id = upload(Documents.pdf(2)).id();
        desk.open(uploader, id);
        desk.page(uploader, id, 2);
        assertThat(database.queryForList(
                        "select action from app.audit_event where actor = ? and reference = ? order by id",
                        String.class,
                        uploader.account(),
                        id.toString()))
                .containsExactly("UPLOAD_EVIDENCE", "READ_EVIDENCE", "READ_EVIDENCE");
    }

    @Test
    void sameBytesOfTwoPeopleAreTwoDocuments() {
        byte[] file = Documents.png(10, 10);
        EvidenceDocument mine = upload(file);
        EvidenceDocument theirs = desk.upload(stranger, null, new ByteArrayInputStream(file));
        assertThat(mine.id()).isNotEqualTo(theirs.id());
        assertThat(mine.sha256()).isEqualTo(theirs.sha256());
        assertThat(desk.uploadedBy(mine.id(), uploader.account())).isTrue();
        assertThat(desk.uploadedBy(mine.id(), stranger.account())).isFalse();
    }

    @Test
    void noPieceStandsReadablyInTheDatabase() {
        byte[] file = large();
        UUID id = upload(file).id();
        List<byte[]> stored = database.queryForList(
                "select bytes from app.evidence_chunk where evidence = ? order by position", byte[].class, id);
        assertThat(stored).hasSizeGreaterThan(1);
        for (int position = 0; position < stored.size(); position++) {
            int from = position * LockedPieces.PIECE;
            int length = Math.min(LockedPieces.PIECE, file.length - from);
            assertThat(stored.get(position)).hasSize(length + Envelope.OVERHEAD);
            assertThat(Arrays.mismatch(stored.get(position), 0, 64, file, from, from + 64))
                    .isBetween(0, 8);
        }
    }

    @Test
    void aDocumentKeepsItsNameWhichNobodyReadsInTheDatabase() {
        UUID id = upload(Documents.pdf(1)).id();
        assertThat(desk.describe(id).map(EvidenceDocument::name)).contains("Bằng tốt nghiệp.pdf");
        assertThat(desk.open(uploader, id).document().name()).isEqualTo("Bằng tốt nghiệp.pdf");
        byte[] stored = database.queryForObject("select name from app.evidence where id = ?", byte[].class, id);
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("nghi");
        new TransactionTemplate(transactions).executeWithoutResult(status -> desk.erase(id));
        assertThat(desk.describe(id).orElseThrow().name()).isNull();
    }

    @Test
    void manyAreDescribedAtOnceInTheOrderInWhichTheyAreAskedFor() {
        UUID first = upload(Documents.pdf(1)).id();
        UUID second = desk.upload(uploader, null, new ByteArrayInputStream(Documents.png(10, 10)))
                .id();
        UUID erased = upload(Documents.pdf(2)).id();
        new TransactionTemplate(transactions).executeWithoutResult(status -> desk.erase(erased));
        assertThat(desk.describe(List.of(second, UUID.randomUUID(), erased, first)))
                .extracting(EvidenceDocument::id, EvidenceDocument::name)
                .containsExactly(tuple(second, null), tuple(erased, null), tuple(first, "Bằng tốt nghiệp.pdf"));
        assertThat(desk.describe(List.of())).isEmpty();
    }

    @Test
    void anErasedDocumentSaysThatItWasErased() {
        UUID id = upload(Documents.pdf(2)).id();
        new TransactionTemplate(transactions).executeWithoutResult(status -> desk.erase(id));
        assertThatThrownBy(() -> desk.open(uploader, id))
                .isInstanceOfSatisfying(
                        Refusal.Erased.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(410));
        assertThatThrownBy(() -> desk.page(uploader, id, 1)).isInstanceOf(Refusal.Erased.class);
        assertThat(desk.describe(id)).isPresent();
    }

    @Test
    void aStrangerLearnsNothing() {
        UUID id = upload(Documents.pdf(1)).id();
        for (UUID asked : new UUID[] {id, UUID.randomUUID()}) {
            assertThatThrownBy(() -> desk.open(stranger, asked))
                    .isInstanceOfSatisfying(
                            NotFound.class,
                            refusal -> assertThat(refusal.type()).isEqualTo("evidence-unknown"));
            assertThatThrownBy(() -> desk.page(stranger, asked, 1)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void thePeopleOfACaseMayReadToo() {
        UUID id = upload(Documents.pdf(1)).id();
        UUID record = UUID.randomUUID();
        var readers = new StaticListableBeanFactory();
        readers.addBean("case", new OneReader(stranger, id, record));
        var reading = new EvidenceReading(table, pieces, readers.getBeanProvider(EvidenceReaders.class), audit);
        var opened = new TransactionTemplate(transactions).execute(status -> reading.open(stranger, id));
        assertThat(opened.id()).isEqualTo(id);
        assertThat(database.queryForList(
                        "select actor from app.audit_event where action = 'READ_EVIDENCE' and record_id = ?",
                        String.class,
                        record))
                .as("whoever the document is about sees who read it")
                .containsExactly(stranger.account());
    }

    private record OneReader(Actor reader, UUID document, UUID record) implements EvidenceReaders {

        @Override
        public boolean mayRead(Actor actor, UUID evidence) {
            return actor.equals(reader) && evidence.equals(document);
        }

        @Override
        public Set<UUID> records(UUID evidence) {
            return Set.of(record);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 3})
    void aPageThatIsNotThereIsUnknown(int page) {
        UUID id = upload(Documents.pdf(2)).id();
        assertThatThrownBy(() -> desk.page(uploader, id, page))
                .isInstanceOfSatisfying(
                        NotFound.class, refusal -> assertThat(refusal.type()).isEqualTo("evidence-page-unknown"));
    }

    @Test
    void aPageOfAPdfIsShownAsAPicture() throws Exception {
        UUID id = upload(Documents.pdf(2)).id();
        BufferedImage page = picture(desk.page(uploader, id, 1));
        assertThat(page.getWidth()).isBetween(985, 1000);
        assertThat(page.getHeight()).isBetween(1395, 1410);
    }

    @ParameterizedTest(name = "a photograph with orientation {0} has its top {1}")
    @CsvSource({"1, top", "2, top", "3, bottom", "4, bottom", "5, left", "6, right", "7, right", "8, left"})
    void aPhotographIsShownUpright(int orientation, String redSide) throws Exception {
        byte[] photograph = Documents.withSegment(Documents.jpeg(400, 200), 0xE1, Documents.exif(orientation));
        BufferedImage page = picture(desk.page(uploader, upload(photograph).id(), 1));
        int width = page.getWidth();
        int height = page.getHeight();
        assertThat(width > height).isEqualTo(orientation < 5);
        int rgb = switch (redSide) {
            case "top" -> page.getRGB(width / 2, 5);
            case "bottom" -> page.getRGB(width / 2, height - 5);
            case "left" -> page.getRGB(5, height / 2);
            default -> page.getRGB(width - 5, height / 2);
        };
        assertThat(rgb >> 16 & 0xFF).isGreaterThan(200);
        assertThat(rgb & 0xFF).isLessThan(60);
    }

    @Test
    void aLargePictureIsShownSmaller() throws Exception {
        UUID id = upload(Documents.png(5000, 1000)).id();
        assertThat(picture(desk.page(uploader, id, 1)).getWidth()).isEqualTo(1600);
    }

    @Test
    void elevenMegabytesAreTooMuch() {
        byte[] file = Arrays.copyOf(Documents.jpeg(10, 10), 11 << 20);
        assertThatThrownBy(() -> upload(file)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(413);
            assertThat(refusal.type()).isEqualTo("evidence-too-large");
        });
    }

    @Test
    void twoHundredDocumentsADayAreEnough() {
        database.update("""
                insert into app.evidence
                select gen_random_uuid(), ?, repeat('a', 64), 'image/png', 1, 1, 1, now() from generate_series(1, 200)""", uploader.account());
        assertThatThrownBy(() -> upload(Documents.png(10, 10)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(429));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update app.evidence set uploader = 'me'",
                "delete from app.evidence_chunk",
                "delete from app.evidence",
                "update app.evidence_chunk set bytes = 'x'",
                "truncate app.evidence cascade"
            })
    void whatIsKeptStaysAsItIs(String statement) {
        upload(Documents.png(10, 10));
        assertThatThrownBy(() -> database.update(statement))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    private EvidenceDocument upload(byte[] file) {
        return desk.upload(uploader, "Bằng tốt nghiệp.pdf", new ByteArrayInputStream(file));
    }

    private static BufferedImage picture(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** A photograph of noise, so that it takes several pieces. */
    private static byte[] large() {
        var image = new BufferedImage(1500, 1500, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int x = 0; x < 1500; x++) {
            for (int y = 0; y < 1500; y++) image.setRGB(x, y, random.nextInt());
        }
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        assertThat(file.size()).isGreaterThan(3 * 256 * 1024);
        return file.toByteArray();
    }
}
