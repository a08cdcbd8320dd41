package org.dongthuan.platform.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that cannot serve for the moment from a fault of ours, whoever wrapped what it said. */
public final class DatabaseAway {

    /**
     * Connection lost, resources used up (disk, memory, connections), ended by an administrator or by a time limit, a
     * file that cannot be read or written.
     */
    private static final Pattern STATES = Pattern.compile("08...|53...|57P0.|57014|25P0[34]|58...");

    private DatabaseAway() {}

    public static boolean isBehind(Throwable failure) {
        return Causes.anyMatch(failure, DatabaseAway::isIt);
    }

    private static boolean isIt(Throwable failure) {
        return failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || (failure instanceof SQLException sql
                        && sql.getSQLState() != null
                        && STATES.matcher(sql.getSQLState()).matches());
    }
}
