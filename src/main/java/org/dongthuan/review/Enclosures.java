package org.dongthuan.review;

import java.util.List;
import org.dongthuan.record.RecordId;

/** Which papers lie with somebody's record: each kind of request answers for its own. */
public interface Enclosures {

    /**
     * What was enclosed with requests of that person about his own record, and with what changed that record and no other;
     * in no order.
     */
    List<Enclosure> of(String account, RecordId record);
}
