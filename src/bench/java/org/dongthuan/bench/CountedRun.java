package org.dongthuan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The application with its demonstration, on a database that counts what it does, for as long as a benchmark takes. */
final class CountedRun {

    private static final String PROFILES = "embedded,demo";

    private CountedRun() {}

    /** What is done before the counting begins; what of it is known then. */
    interface Story<T> {
        T told(PackagedApplication application) throws IOException;
    }

    /** What fills the table. */
    interface Measurement<T> {
        List<Map<String, Object>> of(PackagedApplication application, T known) throws IOException, SQLException;
    }

    /** @param settings what an operator would set beside, as arguments */
    static <T> List<Map<String, Object>> run(
            Path jar, Path data, Story<T> story, Measurement<T> measurement, String... settings) throws IOException {
        FileSystemUtils.deleteRecursively(data);
        String[] all = Stream.concat(Stream.of("--logging.level.root=warn"), Stream.of(settings))
                .toArray(String[]::new);
        try (var application = new PackagedApplication(jar, data, all)) {
            application.start(PROFILES);
            application.countStatements();
            T known = story.told(application);
            application.stop();
            application.start(PROFILES);
            return measurement.of(application, known);
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }
}
