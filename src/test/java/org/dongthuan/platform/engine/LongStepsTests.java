package org.dongthuan.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.dongthuan.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What takes long is done outside of every transaction, once, and a failure tells the engine nothing about anybody. */
@ApplicationTest
class LongStepsTests {

    private static final String TOPIC = "consentReceiptSteps.makeReceipt";

    @Autowired
    ExternalTaskService waiting;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FailureWords words;

    private final String number = "DY-" + UUID.randomUUID();
    private final List<String> done = new ArrayList<>();
    private String process;

    @BeforeEach
    void aProcessComesToALongStep() {
        process = runtime.startProcessInstanceByKey("consent-receipt", number, Map.of("event", "GIVEN"))
                .getId();
    }

    @AfterEach
    void clear() {
        ClockUtil.reset();
        if (runtime.createProcessInstanceQuery().processInstanceId(process).count() > 0)
            runtime.deleteProcessInstance(process, "test");
    }

    @Test
    void theWorkIsDoneWhileNoTransactionIsOpenAndNoOtherNodeFindsIt() {
        node(step -> {
                    assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                            .isFalse();
                    node(other -> () -> done.add("by another node")).workThrough();
                    return () -> {
                        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                                .isTrue();
                        done.add(step.variable("event"));
                        throw new IllegalStateException("not stored");
                    };
                })
                .workThrough();
        assertThat(done).containsExactly("GIVEN");
        assertThat(task()).as("not ended, since nothing was stored").isNotNull();
    }

    @Test
    void aStepWhoseNodeDiedIsFreeAgainAfterAMinute() {
        waiting.fetchAndLock(100, "a node that dies").topic(TOPIC, 60_000).execute();
        node(step -> () -> done.add("too early")).workThrough();
        ClockUtil.offset(Duration.ofSeconds(61).toMillis());
        node(step -> () -> {
                    done.add("in time");
                    throw new IllegalStateException();
                })
                .workThrough();
        assertThat(done).containsExactly("in time");
    }

    @Test
    void workThatSaysThatItGoesOnKeepsItsClaim() {
        List<Date> claims = new ArrayList<>();
        node(
                        step -> {
                            claims.add(task().getLockExpirationTime());
                            step.goesOn();
                            claims.add(task().getLockExpirationTime());
                            pause();
                            step.goesOn();
                            claims.add(task().getLockExpirationTime());
                            return () -> {
                                throw new IllegalStateException("not stored");
                            };
                        },
                        600)
                .workThrough();
        assertThat(claims.get(1)).as("a moment ago").isEqualTo(claims.get(0));
        assertThat(claims.get(2)).isAfter(claims.get(0));
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFailureIsSaidInWordsKeepsItsKindAndBecomesAnIncidentAfterTheLastTry() {
        LongSteps broken = node(step -> {
            throw new IllegalArgumentException("Phạm Thị Nga", new ArithmeticException("0999123456"));
        });
        broken.workThrough();
        assertThat(task().getErrorMessage())
                .startsWith("Hồ sơ số " + number + ": bước “Lập giấy xác nhận” gặp lỗi kỹ thuật")
                .contains("không phải thử lại bằng tay", "hai giờ một lần");
        assertThat(waiting.getExternalTaskErrorDetails(task().getId()))
                .isEqualTo("IllegalArgumentException, ArithmeticException");
        assertThat(task().getRetries()).isEqualTo(4);
        assertThat(incidents()).isZero();
        for (int i = 0; i < 4; i++) {
            Date free = task().getLockExpirationTime();
            ClockUtil.setCurrentTime(new Date(free.getTime() + 1000));
            broken.workThrough();
        }
        assertThat(task().getRetries()).isZero();
        assertThat(incidents()).isEqualTo(1);
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(process)
                        .singleResult()
                        .getIncidentMessage())
                .isEqualTo(task().getErrorMessage());

        broken.tryFailedAgain();
        assertThat(incidents()).isZero();
        ClockUtil.setCurrentTime(new Date(task().getLockExpirationTime().getTime() + 1000));
        node(step -> () -> done.add("the cause is gone")).workThrough();
        assertThat(done).containsExactly("the cause is gone");
    }

    private LongSteps node(java.util.function.Function<WaitingStep, Runnable> work) {
        return node(work, 60_000);
    }

    private LongSteps node(java.util.function.Function<WaitingStep, Runnable> work, long claimedFor) {
        return new LongSteps(
                waiting,
                transaction,
                List.of(new LongStep(TOPIC, step -> {
                    if (!step.businessKey().equals(number)) throw new IllegalStateException("of another test");
                    return work.apply(step);
                })),
                words,
                claimedFor);
    }

    private ExternalTask task() {
        return waiting.createExternalTaskQuery().processInstanceId(process).singleResult();
    }

    private long incidents() {
        return runtime.createIncidentQuery().processInstanceId(process).count();
    }
}
