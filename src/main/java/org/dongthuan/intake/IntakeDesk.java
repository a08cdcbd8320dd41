package org.dongthuan.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.intake.IntakeFile.State;
import org.dongthuan.intake.IntakeLine.Person;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Sha256;
import org.dongthuan.platform.TableFile;
import org.springframework.stereotype.Component;

/** Where files of records are brought and read; nothing of them is in the registry until another person confirms. */
@Component
public class IntakeDesk {

    /** A file unfolds to far more than it is: one at a time on each node. */
    private final Semaphore reading = new Semaphore(1);

    private final IntakeSheets sheets;
    private final IntakeRights rights;
    private final IntakeFiles files;
    private final IntakeNumberTable numbers;
    private final Clock clock;

    IntakeDesk(IntakeSheets sheets, IntakeRights rights, IntakeFiles files, IntakeNumberTable numbers, Clock clock) {
        this.sheets = sheets;
        this.rights = rights;
        this.files = files;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Takes a file in; it is checked afterwards.
     *
     * @throws Refusal {@code not-permitted} (403), {@code intake-busy} (409), and what is wrong with the file as a whole
     *     (413, 415, 422)
     */
    public UUID bring(Actor actor, InputStream content) throws IOException {
        AgencyCode agency = rights.bringsFor(actor);
        if (!reading.tryAcquire()) throw new Refusal.Conflict("intake-busy");
        try {
            byte[] bytes = TableFile.bytes(content, IntakeReader.LIMITS);
            List<Person> people = IntakeReader.read(bytes, sheets);
            OffsetDateTime now = OffsetDateTime.now(clock);
            var file = new IntakeFile(
                    UUID.randomUUID(),
                    numbers.next(now),
                    agency,
                    Sha256.of(bytes),
                    people.size(),
                    people.stream().mapToInt(person -> person.rows().size()).sum(),
                    State.CHECKING,
                    0,
                    0,
                    people.stream()
                            .map(person -> person.line().cell(IntakeSheets.ACCOUNT))
                            .filter(account -> !account.isEmpty())
                            .distinct()
                            .toList(),
                    actor.account(),
                    now,
                    null,
                    null,
                    null,
                    null,
                    null,
                    0,
                    0,
                    null);
            files.add(actor, file, people);
            return file.id();
        } finally {
            reading.release();
        }
    }

    /** Whether the person may bring files at all. */
    public boolean brings(Actor actor) {
        return rights.brings(actor);
    }

    /** The newest files of the person's agencies. */
    public List<IntakeFile> list(Actor actor) {
        return files.newest(rights.sees(actor), IntakeRights.approves(actor));
    }

    /** @throws Refusal as {@link IntakeRights#visible} */
    public IntakeView view(Actor actor, UUID id, Locale locale) {
        return files.view(actor, rights.visible(actor, id), locale);
    }

    /** Some of the people whom a checked file brings; logged, for nobody else has seen them yet. */
    public List<IntakeView.PersonLine> people(Actor actor, UUID id, int piece) {
        return files.people(actor, rights.visible(actor, id), piece);
    }

    /** Whether there are people behind some others. */
    public boolean hasPiece(Actor actor, UUID id, int piece) {
        return (long) piece * IntakePieces.SIZE < rights.visible(actor, id).people();
    }

    /** What a file looks like: its sheets, and the heads of each. */
    public List<Sheet> template(Actor actor, Locale locale) {
        rights.bringsFor(actor);
        return sheets.all().stream()
                .map(sheet -> new Sheet(
                        sheet.label(locale),
                        sheet.columns().stream()
                                .map(column -> column.label(locale))
                                .toList()))
                .toList();
    }

    /** A sheet without lines. */
    public record Sheet(String name, List<String> heads) {}
}
