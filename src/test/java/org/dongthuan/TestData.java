package org.dongthuan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Directories below {@code target}, where whoever looks for the reason of a failure finds what was left. */
final class TestData implements TempDirFactory {

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
        return create(test.getRequiredTestClass().getSimpleName());
    }

    static Path create(String prefix) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target/test-data")), prefix);
    }
}
