package org.dongthuan.platform.engine;

import java.util.function.Function;

/**
 * A step of a process that takes long, brought as a bean by the module that knows how to do it. It is worked on while no
 * transaction is open.
 *
 * @param topic the step's topic in the model: bean and method, such as {@code correctionSteps.makeDocument}
 * @param work does the work and returns what stores it, which runs in the transaction that ends the step; both may run
 *     again after a crash
 */
public record LongStep(String topic, Function<WaitingStep, Runnable> work) {}
