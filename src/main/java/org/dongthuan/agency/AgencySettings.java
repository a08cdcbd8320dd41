package org.dongthuan.agency;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dongthuan.platform.DataFile;
import org.dongthuan.platform.StartRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.FileSystemResource;

/**
 * Where the register of agencies comes from.
 *
 * @param file a file like {@code catalogue/agencies.csv}; the shipped one where none is named
 */
@ConfigurationProperties("agency")
record AgencySettings(@Nullable Path file) {

    /** @throws StartRefusal when the file that was named cannot be read: starting without it would close every agency */
    DataFile register() {
        // an empty setting names none
        if (file == null || file.toString().isEmpty()) return DataFile.shipped("agencies");
        if (!Files.isReadable(file) || Files.isDirectory(file)) throw unreadable(file);
        return DataFile.read("agencies", new FileSystemResource(file));
    }

    private static StartRefusal unreadable(Path file) {
        return new StartRefusal(
                "Không đọc được danh mục cơ quan %s (AGENCY_FILE). Hãy đặt đúng đường dẫn và quyền đọc."
                        .formatted(file),
                "The register of agencies %s (AGENCY_FILE) cannot be read. Name the right path, readable for the application."
                        .formatted(file));
    }
}
