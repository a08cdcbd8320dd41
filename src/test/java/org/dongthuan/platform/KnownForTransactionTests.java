package org.dongthuan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class KnownForTransactionTests {

    private final AtomicInteger looks = new AtomicInteger();
    private final KnownForTransaction<String, Integer> known = new KnownForTransaction<>();
    private final PlatformTransactionManager transactions = new Transactions();

    @Test
    void outsideOfATransactionNothingIsRemembered() {
        assertThat(asked()).isEqualTo(1);
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void withinOneItIsLookedUpOnceUntilItIsForgotten() {
        inTransaction(() -> {
            assertThat(asked()).isEqualTo(1);
            assertThat(asked()).isEqualTo(1);
            known.forget("key");
            assertThat(asked()).isEqualTo(2);
            known.forgetAll();
            assertThat(asked()).isEqualTo(3);
        });
    }

    @Test
    void theNextTransactionKnowsNothing() {
        inTransaction(() -> assertThat(asked()).isEqualTo(1));
        inTransaction(() -> assertThat(asked()).isEqualTo(2));
        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
    }

    @Test
    void oneInsideOfAnotherKnowsNothingOfIt() {
        var inside = new TransactionTemplate(transactions);
        inside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        inTransaction(() -> {
            assertThat(asked()).isEqualTo(1);
            inside.executeWithoutResult(status -> assertThat(asked()).isEqualTo(2));
            assertThat(asked()).isEqualTo(1);
        });
    }

    private int asked() {
        return known.get("key", key -> looks.incrementAndGet());
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    /** Without a database. */
    private static final class Transactions extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;
        private boolean open;

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return open;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            open = true;
        }

        @Override
        protected Object doSuspend(Object transaction) {
            open = false;
            return transaction;
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {
            open = true;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            open = false;
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            open = false;
        }
    }
}
