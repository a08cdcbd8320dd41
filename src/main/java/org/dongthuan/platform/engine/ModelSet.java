package org.dongthuan.platform.engine;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dongthuan.platform.DataFile;
import org.dongthuan.platform.Sha256;

/**
 * Models and forms that belong together, under the number of the set: {@code catalogue/models.csv} has a line for each
 * set that there was, the last one is this release's.
 */
record ModelSet(int version, Map<String, byte[]> files) {

    ModelSet {
        files = new TreeMap<>(files);
    }

    /** The number of this release's set. */
    static int shippedVersion() {
        List<NamedCsvRecord> lines = DataFile.shipped("models").rows();
        return Integer.parseInt(lines.get(lines.size() - 1).getField("version"));
    }

    /** Of names and contents; a set that was checked out with other ends of lines is the same set. */
    String sha256() {
        var all = new StringBuilder();
        files.forEach((name, content) -> {
            String text = new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n");
            all.append(name).append(' ').append(Sha256.of(text)).append('\n');
        });
        return Sha256.of(all.toString());
    }
}
