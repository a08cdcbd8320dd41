package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * What every application of its own would do over again, done once for each state of the sources: the classes of a start
 * are written into an archive, and the embedded default fills its empty data directory, as an operator meets it.
 */
final class FirstStart {

    static final Path CLASSES = Path.of("target/classes").toAbsolutePath();

    private static final Path PLACE = Path.of("target/first-start").toAbsolutePath();

    /** By this file PostgreSQL's programs are known to be unpacked; it must be the youngest of them. */
    private static final String UNPACKED = ".exists";

    private static volatile FirstStart known;

    private final Path place;

    private FirstStart(Path place) {
        this.place = place;
    }

    /** Made now, unless this build has it already; a second run of tests waits until the first has made it. */
    static synchronized FirstStart once() {
        if (known != null) return known;
        try {
            Files.createDirectories(PLACE);
            var wanted = new FirstStart(PLACE.resolve(stateOfTheSources()));
            Path lock = PLACE.resolve("lock");
            try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                if (!Files.exists(wanted.mark())) wanted.make();
            }
            known = wanted;
            return wanted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives a server its programs where this build has unpacked them already; else it does so itself. */
    static void spareUnpacking(Path programs) throws IOException {
        if (!Files.exists(PLACE)) return;
        var wanted = new FirstStart(PLACE.resolve(stateOfTheSources()));
        if (Files.exists(wanted.mark())) wanted.copyProgramsTo(programs);
    }

    /** A jar, since no archive is made of classes in a folder. */
    Path jar() {
        return place.resolve("dongthuan.jar");
    }

    /** What makes a start quick; a Java that cannot read the archive does without. */
    List<String> options() {
        return List.of("-XX:SharedArchiveFile=" + archive(), "-Xlog:cds=off");
    }

    /** Gives an application the data that a first start leaves. */
    void copyDataTo(Path data) {
        copy(data(), data);
    }

    /** Spares a server the unpacking of its programs. */
    void copyProgramsTo(Path programs) {
        copy(programs(), programs);
    }

    private void make() throws IOException {
        FileSystemUtils.deleteRecursively(place);
        try (Stream<Path> others = Files.list(PLACE).filter(Files::isDirectory)) {
            for (Path other : others.toList()) FileSystemUtils.deleteRecursively(other);
        }
        Files.createDirectories(home());
        ToolProvider jar = ToolProvider.findFirst("jar").orElseThrow();
        assertThat(jar.run(
                        System.out,
                        System.err,
                        "--create",
                        "--no-compress",
                        "--file=" + jar(),
                        "-C",
                        CLASSES.toString(),
                        "."))
                .isZero();
        try (var application = OwnProcess.first(home(), jar(), List.of("-XX:ArchiveClassesAtExit=" + archive()))) {
            application.start();
            assertThat(TestClient.at(application.port()).get("/login").status()).isEqualTo(200);
            application.stop();
        }
        Files.createFile(mark());
    }

    private Path home() {
        return place.resolve("home");
    }

    private Path data() {
        return home().resolve("data");
    }

    private Path programs() {
        return data().resolve("bin");
    }

    private Path archive() {
        return place.resolve("classes.jsa");
    }

    private Path mark() {
        return place.resolve("made");
    }

    /** Everything that a start depends on; the demonstration has days in it that are counted from today. */
    private static String stateOfTheSources() throws IOException {
        try (Stream<Path> all = Files.walk(CLASSES)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (var out = new DigestOutputStream(DigestOutputStream.nullOutputStream(), digest)) {
                String surroundings = LocalDate.now() + System.getProperty("java.class.path") + Runtime.version();
                out.write(surroundings.getBytes());
                for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                    out.write(file.toString().getBytes());
                    Files.copy(file, out);
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void copy(Path from, Path to) {
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                        throws IOException {
                    Path target = Files.createDirectories(to.resolve(from.relativize(directory)));
                    // the server insists on it
                    Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(directory));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    copyFile(file, to.resolve(from.relativize(file)), attributes);
                    return FileVisitResult.CONTINUE;
                }
            });
            touch(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Programs are not written to: a second name for the same file is enough. */
    private void copyFile(Path file, Path target, BasicFileAttributes attributes) throws IOException {
        if (file.startsWith(programs()) && attributes.isRegularFile() && !file.endsWith(UNPACKED))
            Files.createLink(target, file);
        else Files.copy(file, target, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static void touch(Path copied) throws IOException {
        try (Stream<Path> all = Files.walk(copied)) {
            for (Path unpacked : all.filter(file -> file.endsWith(UNPACKED)).toList())
                Files.setLastModifiedTime(unpacked, FileTime.from(Instant.now()));
        }
    }
}
