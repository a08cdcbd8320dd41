package org.dongthuan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dongthuan.identity.CountedSteps;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole application on real PostgreSQL: one server on a random port that all such tests share, with
 * the demo people, a clock that tests may move, and the engine's job executor off until a test turns it on.
 *
 * <p>Use this annotation as it is: another property or mock bean would start another context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"embedded", "demo", "test"})
@ContextConfiguration(initializers = FreshDataDirectory.class)
@Import({TestClock.class, RememberedPasswords.class, CountedSteps.class})
@ExtendWith({FreshDataDirectory.class, NobodyElsesWork.class})
public @interface ApplicationTest {}
