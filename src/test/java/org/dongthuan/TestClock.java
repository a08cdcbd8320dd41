package org.dongthuan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that runs like the machine's until a test moves it. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {

    @Bean
    @Primary
    Movable movableClock() {
        return new Movable();
    }

    /** The clock to inject into a test; whoever moves it calls {@link #reset()} afterwards. */
    public static final class Movable extends Clock {
        private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
        private volatile Duration ahead = Duration.ZERO;

        public void advance(Duration duration) {
            ahead = ahead.plus(duration);
        }

        public void reset() {
            ahead = Duration.ZERO;
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(Clock.system(zone), ahead);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }
}
