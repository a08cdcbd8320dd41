package org.dongthuan.platform.engine;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings models, filters and grants up to date at each start, before the first request; nodes take turns. */
@Component
class EngineStart implements SmartInitializingSingleton {

    private final ShippedModels models;
    private final ShippedFilters filters;
    private final EngineGrants grants;
    private final TurnTaking turns;

    EngineStart(ShippedModels models, ShippedFilters filters, EngineGrants grants, TurnTaking turns) {
        this.models = models;
        this.filters = filters;
        this.grants = grants;
        this.turns = turns;
    }

    @Override
    public void afterSingletonsInstantiated() {
        turns.oneAtATime(() -> {
            models.deploy();
            grants.establish(filters.establish());
        });
    }

    /** One node at a time, in one transaction. */
    @Component
    static class TurnTaking {

        private final JdbcClient database;
        private final TransactionTemplate transaction;

        TurnTaking(JdbcClient database, PlatformTransactionManager transactions) {
            this.database = database;
            this.transaction = new TransactionTemplate(transactions);
        }

        void oneAtATime(Runnable work) {
            transaction.executeWithoutResult(status -> {
                // the other node may need longer than a request would be allowed to wait
                database.sql("set local lock_timeout = '120s'").update();
                database.sql("set local statement_timeout = '120s'").update();
                database.sql("select pg_advisory_xact_lock(hashtext('engine_start'))")
                        .query(row -> {});
                work.run();
            });
        }
    }
}
