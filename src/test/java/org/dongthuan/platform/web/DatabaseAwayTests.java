package org.dongthuan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.dongthuan.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.transaction.CannotCreateTransactionException;

/** A database that is away is no fault of the caller and none of ours: come back in some seconds. */
@ApplicationTest
class DatabaseAwayTests {

    @Autowired
    Problems problems;

    @Autowired
    ApiSecurityProblems security;

    static Stream<Exception> away() {
        var refused = new SQLException("FATAL: secret", "08006");
        var full = new SQLException("could not extend file: secret", "53100");
        return Stream.of(
                new CannotCreateTransactionException("secret"),
                new DataAccessResourceFailureException("secret"),
                new JpaSystemException(new PersistenceException("secret", refused)),
                new ProcessEngineException("secret", full),
                new ServletException("secret", new SQLTransientConnectionException("secret")),
                new IllegalStateException(new SQLException("secret", "57P01")),
                new IllegalStateException(new SQLException("secret", "25P03")),
                new InternalAuthenticationServiceException("secret", new DataAccessResourceFailureException("secret")));
    }

    @ParameterizedTest
    @MethodSource("away")
    void aProgramIsToldToComeBack(Exception failure) throws Exception {
        MockHttpServletResponse answer = answer("/api/v1/me", failure);
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getContentAsString())
                .contains("/problems/unavailable")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @MethodSource("away")
    void aPersonSeesAPageThatNeedsNoSession(Exception failure) throws Exception {
        MockHttpServletResponse answer = answer("/tasks", failure);
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getContentAsString())
                .contains("Hệ thống tạm thời chưa phục vụ được", "Not available for the moment")
                .doesNotContain("secret");
    }

    @Test
    void whoSignsInMeanwhileIsNotCalledAStranger() throws Exception {
        var answer = new MockHttpServletResponse();
        security.commence(
                new MockHttpServletRequest("GET", "/api/v1/me"),
                answer,
                new InternalAuthenticationServiceException("x", new DataAccessResourceFailureException("x")));
        assertThat(answer.getStatus()).isEqualTo(503);
    }

    /** Cut connections, a full disk, no memory, no free connection, ended by an administrator, a restart, a time limit. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "08000", "08001", "08003", "08004", "08006", "08007", "08P01", "53000", "53100", "53200", "53300",
                "53400", "57P01", "57P02", "57P03", "57P04", "57P05", "57014", "25P03", "58030"
            })
    void whatTheDatabaseCannotDoJustNowIsItsAbsence(String state) throws Exception {
        MockHttpServletResponse answer =
                answer("/api/v1/me", new IllegalStateException(new SQLException("secret", state)));
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22021", "42P01", "40001"})
    void whatTheDatabaseRefusesIsNotItsAbsence(String state) {
        var failure = new IllegalStateException(new SQLException("x", state));
        assertThat(DatabaseAway.isBehind(failure)).isFalse();
        assertThatThrownBy(() -> answer("/tasks", failure)).isSameAs(failure);
    }

    @Test
    void anAnswerThatIsHalfOutIsBrokenOff() {
        FilterChain chain = (request, response) -> {
            response.flushBuffer();
            throw new CannotCreateTransactionException("x");
        };
        assertThatThrownBy(() -> new UnavailableFilter(problems)
                        .doFilter(new MockHttpServletRequest("GET", "/tasks"), new MockHttpServletResponse(), chain))
                .isInstanceOf(CannotCreateTransactionException.class);
    }

    private MockHttpServletResponse answer(String path, Exception failure) throws Exception {
        var answer = new MockHttpServletResponse();
        FilterChain chain = (request, response) -> {
            response.getWriter().write("half of something");
            if (failure instanceof RuntimeException unchecked) throw unchecked;
            throw (ServletException) failure;
        };
        new UnavailableFilter(problems).doFilter(new MockHttpServletRequest("GET", path), answer, chain);
        return answer;
    }
}
