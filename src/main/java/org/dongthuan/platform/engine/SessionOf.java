package org.dongthuan.platform.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Gives each command of the engine its own instance of one of our parts, under the type that the engine asks for. */
record SessionOf(Class<?> type, Supplier<? extends Session> opening) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return type;
    }

    @Override
    public Session openSession() {
        return opening.get();
    }
}
