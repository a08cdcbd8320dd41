package org.dongthuan;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Compares a password with a hash once: every sign-in of a test would spend a fifth of a second on the same answer. */
@TestConfiguration(proxyBeanMethods = false)
class RememberedPasswords {

    @Bean
    static BeanPostProcessor rememberPasswords() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof PasswordEncoder encoder ? new Remembering(encoder) : bean;
            }
        };
    }

    private record Compared(String password, String hash) {}

    private record Remembering(PasswordEncoder encoder, Map<Compared, Boolean> known) implements PasswordEncoder {

        private Remembering(PasswordEncoder encoder) {
            this(encoder, new ConcurrentHashMap<>());
        }

        @Override
        public String encode(CharSequence password) {
            return encoder.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            return known.computeIfAbsent(
                    new Compared(password.toString(), hash),
                    compared -> encoder.matches(compared.password(), compared.hash()));
        }

        @Override
        public boolean upgradeEncoding(String hash) {
            return encoder.upgradeEncoding(hash);
        }
    }
}
