package org.dongthuan.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings whole new records into the registry, as many as one likes: it holds a few hundred of them at a time. */
@Component
public class NewRecords {

    static final int AT_A_TIME = 500;

    private final NewRecordTable table;
    private final NewCells cells;
    private final IdentityNumbers numbers;
    private final ProjectionTable projection;
    private final MissingFields missingFields;

    NewRecords(
            NewRecordTable table,
            NewCells cells,
            IdentityNumbers numbers,
            ProjectionTable projection,
            MissingFields missingFields) {
        this.table = table;
        this.cells = cells;
        this.numbers = numbers;
        this.projection = projection;
        this.missingFields = missingFields;
    }

    /**
     * Adds those that are not there yet, each wholly; what is there stays as it is. Returns how many came.
     *
     * <p>All of them are in the caller's transaction; whoever brings very many hands over some thousands in each.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int add(Stream<NewRecord> records) {
        // two nodes that start together take turns
        table.lock();
        int added = 0;
        List<NewRecord> some = new ArrayList<>(AT_A_TIME);
        for (Iterator<NewRecord> all = records.iterator(); all.hasNext(); ) {
            some.add(all.next());
            if (some.size() < AT_A_TIME && all.hasNext()) continue;
            added += addSome(some);
            some.clear();
        }
        return added;
    }

    /**
     * The records that already have one of these personal numbers: no person has two. One that is secret is not among
     * them, so that the number looks free. Nobody else brings new records until the transaction ends. The caller logs who
     * was found.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, RecordId> holdersOf(Collection<String> personalNumbers) {
        if (personalNumbers.isEmpty()) return Map.of();
        table.lock();
        return numbers.holders("personal_id", personalNumbers);
    }

    private int addSome(List<NewRecord> records) {
        Set<UUID> there = table.existing(records.stream().map(NewRecord::id).toList());
        Map<UUID, NewRecord> missing = new LinkedHashMap<>();
        for (NewRecord record : records) {
            if (!there.contains(record.id().value()))
                missing.putIfAbsent(record.id().value(), record);
        }
        if (missing.isEmpty()) return 0;
        List<NewRecord> added = List.copyOf(missing.values());
        table.insert(cells.of(added));
        numbers.store(added.stream()
                .flatMap(record -> numbers.of(record.id(), record.plainValues()).stream())
                .toList());
        projection.refresh(added.stream().map(NewRecord::id).toList());
        missingFields.of(added);
        return added.size();
    }
}
