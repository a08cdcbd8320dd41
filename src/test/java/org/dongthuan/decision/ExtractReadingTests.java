package org.dongthuan.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal.Conflict;
import org.dongthuan.platform.Refusal.Erased;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class ExtractReadingTests {

    private static final AgencyCode SERIES = new AgencyCode("H24.01");

    private final UUID record = UUID.randomUUID();
    private final WrittenDecision decision = new WrittenDecision(
            UUID.randomUUID(),
            "05/QĐ-SNV",
            SERIES,
            SERIES,
            2026,
            5,
            LocalDate.of(2026, 11, 27),
            "KT-2026-000001.1",
            "code");
    private final Extract extract = new Extract(decision.id(), record, SERIES, 2026, 5, "05/TrS-SNV", "code");
    private final Actor nga = new Actor("nga.pham", "Phạm Thị Nga", null, Set.of());

    private final WrittenDecisionTable decisions = mock(WrittenDecisionTable.class);
    private final ExtractTable extracts = mock(ExtractTable.class);
    private final Extracts making = mock(Extracts.class);
    private final Readership readership = mock(Readership.class);
    private final AuditLog audit = mock(AuditLog.class);
    private final ExtractReading reading = new ExtractReading(
            decisions, extracts, making, readership, audit, TransactionOperations.withoutTransaction());

    @BeforeEach
    void hasAPart() {
        when(decisions.all(anyCollection())).thenReturn(List.of(decision));
        when(readership.ownParts(any(), any())).thenReturn(Map.of(decision.request(), record));
        when(extracts.find(decision.id(), record)).thenReturn(Optional.of(extract));
        when(extracts.file(extract)).thenReturn(Optional.empty());
    }

    @Test
    void aFileThatIsComingIsWaitedFor() {
        when(extracts.paper(extract)).thenReturn(Optional.of(mock(ExtractPaper.class)));
        assertThatThrownBy(() -> reading.document(nga, decision.id()))
                .isInstanceOf(Conflict.class)
                .hasMessage("document-not-ready");
        assertThat(reading.isBeingMade(nga, decision.id())).contains(true);
    }

    /** Of a decision on very many people hardly anybody takes his extract along. */
    @Test
    void aFileThatIsMadeWhenSomebodyReadsItIsThatOneFromThenOn() {
        when(making.areMadeWhenRead(decision.id())).thenReturn(true);
        when(extracts.paper(extract)).thenReturn(Optional.of(mock(ExtractPaper.class)));
        assertThat(reading.isBeingMade(nga, decision.id())).contains(false);
        byte[] pdf = {1};
        when(making.firstRead(extract))
                .thenReturn(Optional.of(() -> when(extracts.file(extract)).thenReturn(Optional.of(pdf))));
        assertThat(reading.document(nga, decision.id()).content()).isEqualTo(pdf);
        when(making.firstRead(extract)).thenReturn(Optional.empty());
        assertThat(reading.document(nga, decision.id()).content()).isEqualTo(pdf);
    }

    @Test
    void whatWasErasedBeforeItsFileWasMadeIsNotPromised() {
        when(extracts.paper(extract)).thenReturn(Optional.empty());
        assertThatThrownBy(() -> reading.document(nga, decision.id()))
                .isInstanceOf(Erased.class)
                .hasMessage("data-erased");
        assertThat(reading.isBeingMade(nga, decision.id())).contains(false);
        verifyNoInteractions(audit);
    }
}
