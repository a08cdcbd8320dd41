package org.dongthuan.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.dongthuan.identity.People;
import org.dongthuan.identity.web.CalmSessions.Calm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;
import org.springframework.transaction.support.TransactionOperations;

class CalmSessionsTests {

    private final Instant noon = Instant.parse("2026-11-27T05:00:00Z");
    private final MapSession stored = new MapSession("id");

    @SuppressWarnings("unchecked")
    private final FindByIndexNameSessionRepository<MapSession> repository =
            mock(FindByIndexNameSessionRepository.class);

    private final CalmSessions<MapSession> sessions =
            new CalmSessions<>(repository, TransactionOperations.withoutTransaction(), mock(People.class));

    @BeforeEach
    void rest() {
        stored.setLastAccessedTime(noon);
        stored.setMaxInactiveInterval(Duration.ofMinutes(30));
        when(repository.findById("id")).thenReturn(stored);
        when(repository.createSession()).thenReturn(new MapSession());
    }

    @ParameterizedTest
    @CsvSource({"30, 59, false", "30, 60, true", "1, 5, false", "1, 6, true"})
    void thatSomebodyIsStillHereIsStoredNowAndThen(int minutes, int secondsLater, boolean isStored) {
        stored.setMaxInactiveInterval(Duration.ofMinutes(minutes));
        Calm<MapSession> session = found();
        session.setLastAccessedTime(noon.plusSeconds(secondsLater));
        sessions.save(session);
        assertThat(stored.getLastAccessedTime()).isEqualTo(isStored ? noon.plusSeconds(secondsLater) : noon);
        verify(repository, isStored ? times(1) : never()).save(any());
    }

    @Test
    void whoeverIsToldHowLongItLastsIsNotToldTooMuch() {
        Calm<MapSession> session = found();
        session.setLastAccessedTime(noon.plusSeconds(59));
        Instant told = noon.plusSeconds(59).plus(session.getMaxInactiveInterval());
        assertThat(told).isBefore(stored.getLastAccessedTime().plus(stored.getMaxInactiveInterval()));
    }

    @Test
    void whateverChangesIsStoredAtOnceAndOnce() {
        Calm<MapSession> session = found();
        session.setAttribute("a", "b");
        sessions.save(session);
        sessions.save(session);
        verify(repository).save(stored);
        assertThat(stored.<String>getAttribute("a")).isEqualTo("b");
        session.removeAttribute("a");
        sessions.save(session);
        verify(repository, times(2)).save(stored);
        assertThat(stored.getAttributeNames()).isEmpty();
    }

    @Test
    void aNewOneIsStored() {
        Calm<MapSession> session = sessions.createSession();
        sessions.save(session);
        verify(repository).save(any());
    }

    @Test
    void thoseOfAPersonAreFoundAndEnded() {
        when(repository.findByIndexNameAndIndexValue("who", "nga.pham")).thenReturn(Map.of("id", stored));
        assertThat(sessions.findByIndexNameAndIndexValue("who", "nga.pham")).containsOnlyKeys("id");
        assertThat(sessions.findById("another")).isNull();
        sessions.deleteById("id");
        verify(repository).deleteById("id");
    }

    private Calm<MapSession> found() {
        return Objects.requireNonNull(sessions.findById("id"));
    }
}
