package org.dongthuan.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dongthuan.platform.StartRefusal;

/** A file with the erased data keys, a line each: it says of nobody that he had data, and opens nothing. */
final class ErasureList {

    private static final Pattern KEY = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

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
            throw unusable(e);
        }
    }

    Set<UUID> read() {
        List<String> lines = lines();
        Set<UUID> keys = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty()) keys.add(key(line, i + 1));
        }
        return keys;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private UUID key(String line, int number) {
        if (KEY.matcher(line).matches()) return UUID.fromString(line);
        throw new StartRefusal(
                ("Dòng %d của danh sách các lần xóa %s không phải là mã khóa. Chưa có gì bị thay đổi. Hãy dùng đúng tệp do"
                                + " lệnh `erasures` ghi ra.")
                        .formatted(number, file),
                ("Line %d of the list of erasures %s is not the id of a key. Nothing was changed. Take the file that the"
                                + " command `erasures` wrote.")
                        .formatted(number, file));
    }

    private StartRefusal unusable(IOException e) {
        String why = e.getClass().getSimpleName();
        return new StartRefusal(
                "Không đọc hoặc ghi được tệp %s (%s).".formatted(file, why),
                "The file %s cannot be read or written (%s).".formatted(file, why));
    }
}
