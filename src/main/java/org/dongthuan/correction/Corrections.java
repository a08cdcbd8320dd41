package org.dongthuan.correction;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All corrections. */
interface Corrections extends Repository<Correction, String> {

    Correction save(Correction correction);

    void flush();

    Optional<Correction> findById(String number);

    /** With what they ask for, in one statement. */
    @Query("select distinct c from Correction c left join fetch c.items where c.number in :numbers")
    List<Correction> findAllWithItems(Collection<String> numbers);

    /** The open request on a field of a record that does not repeat; the table allows one. */
    @Query("select c from Correction c join c.items i where i.record = :record and i.field = :field and i.rowId is null"
            + " and i.open")
    Optional<Correction> findOpenOn(UUID record, String field);

    /** Likewise on one row of a field that repeats. */
    @Query("select c from Correction c join c.items i where i.record = :record and i.field = :field and i.rowId = :row"
            + " and i.open")
    Optional<Correction> findOpenOnRow(UUID record, String field, UUID row);

    /** Decided requests on a field of a record, newest first. */
    @Query("select new org.dongthuan.correction.DecidedEarlier(c.number, c.submittedAt, c.status) from Correction c"
            + " join c.items i where i.record = :record and i.field = :field and not i.open and c.status not in (org.dongthuan.correction.CorrectionStatus.WITHDRAWN,"
            + " org.dongthuan.correction.CorrectionStatus.LAPSED) order by c.submittedAt desc")
    List<DecidedEarlier> findDecidedOn(UUID record, String field, Pageable page);

    /** Likewise on one row of it. */
    @Query("select new org.dongthuan.correction.DecidedEarlier(c.number, c.submittedAt, c.status) from Correction c"
            + " join c.items i where i.record = :record and i.field = :field and i.rowId = :row"
            + " and not i.open and c.status <> org.dongthuan.correction.CorrectionStatus.WITHDRAWN"
            + " order by c.submittedAt desc")
    List<DecidedEarlier> findDecidedOnRow(UUID record, String field, UUID row, Pageable page);

    @Query("select c from Correction c join c.items i join i.evidence e where e = :evidence")
    List<Correction> findByEvidence(UUID evidence);
}
