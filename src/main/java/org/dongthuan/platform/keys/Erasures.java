package org.dongthuan.platform.keys;

import java.util.List;
import java.util.UUID;
import org.dongthuan.platform.AfterRestore;
import org.dongthuan.platform.RestoredCopy;
import org.springframework.stereotype.Component;

/** The erasures that were made, to be kept outside the database and repeated in a copy from before them. */
@Component
public class Erasures implements AfterRestore {

    private final DataKeyTable keys;
    private final List<ErasedWithKey> others;

    Erasures(DataKeyTable keys, List<ErasedWithKey> others) {
        this.keys = keys;
        this.others = List.copyOf(others);
    }

    /** The data keys that were erased. */
    public List<UUID> all() {
        return keys.erased();
    }

    @Override
    public List<String> putRight(RestoredCopy copy) {
        if (copy.erased().isEmpty()) return List.of();
        List<KeyOwner> owners = keys.eraseAgain(copy.erased(), copy.at());
        owners.forEach(owner -> others.forEach(other -> other.erased(owner)));
        return List.of("erased again: %d of %d keys of the list"
                .formatted(owners.size(), copy.erased().size()));
    }
}
