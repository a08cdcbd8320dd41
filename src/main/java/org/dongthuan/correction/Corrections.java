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

    List<Correction> findByRequesterOrderBySubmittedAtDesc(String requester, Pageable page);

    long countByRequester(String requester);

    /** The person's own requests and those in which one of his groups was asked. */
    @Query(value = "select c.* " + OWN_OR_ASKED + " order by c.submitted_at desc, c.number", nativeQuery = true)
    List<Correction> findOwnOrAsked(String account, Collection<String> groups, Pageable page);

    @Query(value = "select count(*) " + OWN_OR_ASKED, nativeQuery = true)
    long countOwnOrAsked(String account, Collection<String> groups);

    /** The open requests on a field of a record; the table allows one. */
    @Query("select c from Correction c join c.items i where i.record = :record and i.field = :field and i.open")
    Optional<Correction> findOpenOn(UUID record, String field);

    /** Decided requests on a field of a record, newest first. */
    @Query("select c from Correction c join c.items i where i.record = :record and i.field = :field and not i.open"
            + " and c.status <> org.dongthuan.correction.CorrectionStatus.WITHDRAWN order by c.submittedAt desc")
    List<Correction> findDecidedOn(UUID record, String field, Pageable page);

    @Query("select c from Correction c join c.items i join i.evidence e where e = :evidence")
    List<Correction> findByEvidence(UUID evidence);

    String OWN_OR_ASKED = """
            from app.correction c join app.review_case r on r.number = c.number
            where c.requester = :account or r.verifying_group in (:groups) or r.approving_group in (:groups)""";
}
