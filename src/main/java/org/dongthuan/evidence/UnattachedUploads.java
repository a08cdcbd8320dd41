package org.dongthuan.evidence;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.platform.Leftovers;
import org.springframework.stereotype.Component;

/** Documents that were uploaded and that no request names: they go with their pieces, and their key is erased. */
@Component
class UnattachedUploads implements Leftovers {

    private final EvidenceTable table;
    private final LockedPieces pieces;

    UnattachedUploads(EvidenceTable table, LockedPieces pieces) {
        this.table = table;
        this.pieces = pieces;
    }

    @Override
    public String name() {
        return "unattached-uploads";
    }

    @Override
    public int remove(OffsetDateTime before, int most) {
        List<UUID> forgotten = table.forgetUnattached(before, most);
        forgotten.forEach(pieces::erase);
        return forgotten.size();
    }
}
