package org.dongthuan.platform;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says whether the application may start at all. It is asked after nothing but the history of the schema was looked at,
 * and before anything is written: no migration, no reference data, no model.
 *
 * <p>Whoever implements it must need no other bean that works with the database.
 */
public interface StartCheck {

    /**
     * @param database with the owner's rights; in an empty one no table is there yet
     * @throws StartRefusal when it may not
     */
    void require(JdbcClient database);
}
