package org.dongthuan.platform.web;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import org.dongthuan.platform.ConcurrentChange;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Versions, locks and unique keys: the database's ways to say that somebody else was faster. */
@Component
class DatabaseConcurrentChange implements ConcurrentChange {

    /** Serialization failure, deadlock, lock time-out, unique key. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "55P03", "23505");

    @Override
    public boolean isSaidBy(Throwable failure) {
        return failure instanceof ConcurrencyFailureException
                || failure instanceof OptimisticLockException
                || failure instanceof DuplicateKeyException
                || (failure instanceof SQLException sql
                        && sql.getSQLState() != null
                        && STATES.contains(sql.getSQLState()));
    }
}
