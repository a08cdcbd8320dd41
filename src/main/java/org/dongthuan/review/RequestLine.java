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
 * @param apart whether the log names its number, so that it can be told of at another time than the rest
 */
public record RequestLine(String person, String about, Map<RecordId, List<String>> shown, boolean apart) {

    /** One that is told of together with whatever else the list shows of a person. */
    public RequestLine(String person, String about, Map<RecordId, List<String>> shown) {
        this(person, about, shown, false);
    }

    public RequestLine {
        shown = Map.copyOf(shown);
    }
}
