package org.dongthuan.review;

import java.util.List;
import java.util.Map;
import org.dongthuan.record.RecordId;

/**
 * What a list of tasks says of a request.
 *
 * @param person whose record, by name
 * @param about which fields, or for what purpose
 * @param shown whose data that is, and which fields: the caller logs it
 */
public record RequestLine(String person, String about, Map<RecordId, List<String>> shown) {
    public RequestLine {
        shown = Map.copyOf(shown);
    }
}
