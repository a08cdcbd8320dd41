package org.dongthuan.alarm;

import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * What an alarm is about, for whoever goes on from it.
 *
 * @param reader whose readings
 * @param agency for which he read last
 * @param opened whose records; nobody where he was refused
 */
public record AlarmOrigin(String reader, @Nullable AgencyCode agency, Set<RecordId> opened) {
    public AlarmOrigin {
        opened = Set.copyOf(opened);
    }
}
