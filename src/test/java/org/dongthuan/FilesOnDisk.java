package org.dongthuan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files below a directory, byte by byte, as whoever takes the disk away reads them. */
final class FilesOnDisk {

    private final Path directory;

    FilesOnDisk(Path directory) {
        this.directory = directory;
    }

    /** In which files each of the words stands, in the very bytes of its UTF-8. */
    List<String> with(List<String> words) {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            String content = content(file);
            words.stream()
                    .filter(word -> content.contains(bytes(word)))
                    .forEach(word -> found.add(word + " in " + directory.relativize(file)));
        }
        return found;
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One character for each byte. */
    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bytes(String word) {
        return new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
