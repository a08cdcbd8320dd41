package org.dongthuan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * In which form the application is started.
 *
 * @param options of the Java runtime
 */
record Packaging(String name, Path jar, List<String> options) {

    /** As it is built, and as an operator starts it who only has that file. */
    static Packaging built(Path jar) {
        return new Packaging("jar", jar, List.of());
    }

    /** As it lies in the container's image: its libraries beside it, the classes of one start in an archive. */
    static Packaging archived(Path jar, Path folder) throws IOException {
        Path place = folder.resolve("extracted").toAbsolutePath();
        Path archive = place.resolve("dongthuan.jsa");
        FileSystemUtils.deleteRecursively(place);
        extract(jar, place);
        Path extracted = place.resolve(jar.getFileName());
        train(new Packaging("training", extracted, List.of("-XX:ArchiveClassesAtExit=" + archive)), folder);
        return new Packaging("archive", extracted, List.of("-XX:SharedArchiveFile=" + archive));
    }

    private static void extract(Path jar, Path place) throws IOException {
        Process extraction = new ProcessBuilder(
                        PackagedApplication.tool("java"),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        place.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (extraction.onExit().join().exitValue() != 0) throw new IOException("The jar could not be extracted");
    }

    private static void train(Packaging training, Path folder) throws IOException {
        Path data = folder.resolve("training");
        FileSystemUtils.deleteRecursively(data);
        try (var application = new PackagedApplication(training, data)) {
            application.start("embedded,demo");
            application.stop();
        }
        FileSystemUtils.deleteRecursively(data);
    }
}
