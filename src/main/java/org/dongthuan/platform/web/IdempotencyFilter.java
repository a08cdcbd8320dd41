package org.dongthuan.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dongthuan.platform.Refusal.Conflict;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Carries out each call under {@code POST /api/v1} once, however often it is sent.
 *
 * <p>The whole call runs in one transaction that also holds its answer: the effect and the answer are there together or
 * not at all, and a success is sent after the commit. A refusal rolls the call back and is kept by itself. Only a call
 * that does no harm when it happens twice runs without it, and its answer is kept afterwards.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final IdempotentResponseTable answers;
    private final PlatformTransactionManager transactions;
    private final Problems problems;
    private final Map<String, KeylessCall> keyless;

    IdempotencyFilter(
            IdempotentResponseTable answers,
            PlatformTransactionManager transactions,
            Problems problems,
            List<KeylessCall> keyless) {
        this.answers = answers;
        this.transactions = transactions;
        this.problems = problems;
        this.keyless = keyless.stream().collect(Collectors.toUnmodifiableMap(KeylessCall::path, Function.identity()));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        KeylessCall call = keyless.get(Api.path(request));
        // without a signed-in caller there is nothing to repeat: the call is refused further on
        return !HttpMethod.POST.matches(request.getMethod())
                || (call != null && call.changesNothing())
                || request.getUserPrincipal() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        try {
            IdempotencyKey key = key(request);
            if (key == null) chain.doFilter(request, answer);
            else carryOut(key, RepeatableRequest.of(request), answer, chain);
        } catch (RuntimeException | ServletException failure) {
            // a commit that failed, most of all: nothing has been sent yet
            answer.reset();
            problems.answer(failure, request, answer);
        }
        answer.copyBodyToResponse();
    }

    private @Nullable IdempotencyKey key(HttpServletRequest request) {
        Principal caller = request.getUserPrincipal();
        String key = request.getHeader(IdempotencyKey.HEADER);
        if (key != null && !key.isBlank()) return new IdempotencyKey(caller.getName(), key);
        if (keyless.containsKey(Api.path(request))) return null;
        throw RuleViolated.malformed("idempotency-key-missing");
    }

    private void carryOut(
            IdempotencyKey key, RepeatableRequest request, ContentCachingResponseWrapper answer, FilterChain chain)
            throws ServletException, IOException {
        if (isHarmless(request)) {
            if (repeated(key, request, answer)) return;
            chain.doFilter(request, answer);
            if (isWorthKeeping(request, answer)) keepOrRepeat(key, request, answer);
            return;
        }
        boolean over = inTransaction(key, request, answer, chain);
        if (over || !isWorthKeeping(request, answer)) return;
        // refused, or overtaken: one answer was kept, ours or the one that came first
        if (isSuccess(answer)) repeatFirst(key, request, answer);
        else keepOrRepeat(key, request, answer);
    }

    /** Then no transaction is held while it is worked on: examining an upload takes its time. */
    private boolean isHarmless(HttpServletRequest request) {
        return keyless.containsKey(Api.path(request));
    }

    private void keepOrRepeat(IdempotencyKey key, RepeatableRequest request, ContentCachingResponseWrapper answer)
            throws IOException {
        if (!answers.keep(key, IdempotentResponse.of(request.hash(), answer))) repeatFirst(key, request, answer);
    }

    private void repeatFirst(IdempotencyKey key, RepeatableRequest request, ContentCachingResponseWrapper answer)
            throws IOException {
        answer.reset();
        repeated(key, request, answer);
    }

    private boolean repeated(IdempotencyKey key, RepeatableRequest request, ContentCachingResponseWrapper answer)
            throws IOException {
        Optional<IdempotentResponse> known = answers.find(key);
        if (known.isPresent()) known.get().repeat(request.hash(), answer);
        return known.isPresent();
    }

    /** True when the answer is final: repeated, or kept together with its effect. */
    private boolean inTransaction(
            IdempotencyKey key, RepeatableRequest request, ContentCachingResponseWrapper answer, FilterChain chain)
            throws ServletException, IOException {
        TransactionStatus transaction = transactionWith(key);
        boolean commit = false;
        try {
            if (repeated(key, request, answer)) return true;
            chain.doFilter(request, answer);
            commit = isSuccess(answer) && answers.keep(key, IdempotentResponse.of(request.hash(), answer));
        } finally {
            if (commit) transactions.commit(transaction);
            else transactions.rollback(transaction);
        }
        return commit;
    }

    /**
     * A transaction that has the key to itself. While another call works under the same key its answer is worth waiting
     * for: most often a client was impatient. The waiting holds no connection.
     *
     * @throws Conflict {@code idempotency-running} when it takes too long
     */
    private TransactionStatus transactionWith(IdempotencyKey key) {
        for (long waited = 0; waited <= PATIENCE.toMillis(); waited += PAUSE.toMillis()) {
            TransactionStatus transaction = transactions.getTransaction(null);
            if (isReserved(key, transaction)) return transaction;
            transactions.rollback(transaction);
            rest();
        }
        throw new Conflict("idempotency-running");
    }

    private boolean isReserved(IdempotencyKey key, TransactionStatus transaction) {
        try {
            return answers.reserve(key);
        } catch (RuntimeException failure) {
            transactions.rollback(transaction);
            throw failure;
        }
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Conflict("idempotency-running");
        }
    }

    private static boolean isSuccess(HttpServletResponse answer) {
        return answer.getStatus() < 400;
    }

    /**
     * What another try may change is not kept: not signed in, somebody faster, too many calls, and our own failures.
     * Neither is a value of a record, which has one place only: whoever asks again gets the one of that moment.
     */
    private static boolean isWorthKeeping(HttpServletRequest request, HttpServletResponse answer) {
        int status = answer.getStatus();
        return status < 500
                && status != 401
                && status != 429
                && !Problems.answered(request, ProblemCatalogue.CHANGED_MEANWHILE)
                && !Problems.answered(request, ProblemCatalogue.STALE_VALUE);
    }
}
