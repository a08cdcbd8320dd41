package org.dongthuan.restore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A file with the erased data keys, a line each: it says of nobody that he had data, and opens nothing. */
final class ErasureList {

    private final Path file;

    ErasureList(Path file) {
        this.file = file;
    }

    /** In the place of an earlier one, whole or not at all. */
    void write(Collection<UUID> keys) {
        Path target = file.toAbsolutePath();
        Path whole = target.resolveSibling(target.getFileName() + ".new");
        try {
            Files.write(whole, keys.stream().map(UUID::toString).toList());
            Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<UUID> read() {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> UUID.fromString(line.strip()))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
