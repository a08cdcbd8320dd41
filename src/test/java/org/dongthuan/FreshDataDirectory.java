package org.dongthuan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Gives each test context an empty data directory below {@code target}, which goes with it unless a test has failed. */
final class FreshDataDirectory implements ApplicationContextInitializer<ConfigurableApplicationContext>, TestWatcher {

    private static final String OPTIONS = "spring.datasource.hikari.data-source-properties.options";

    private static volatile boolean failed;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path directory = TestData.create("run");
            FirstStart.spareUnpacking(directory.resolve("bin"));
            TestPropertyValues.of("platform.data-directory=" + directory)
                    // nobody waits for the disk: this server is thrown away; those that are killed run as shipped
                    .and(OPTIONS + "=" + context.getEnvironment().getRequiredProperty(OPTIONS)
                            + " -c synchronous_commit=off")
                    .applyTo(context);
            // what is registered before every bean is destroyed after all of them, the database too
            ((DefaultSingletonBeanRegistry) context.getBeanFactory())
                    .registerDisposableBean("freshDataDirectory", () -> remove(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void testFailed(ExtensionContext test, Throwable cause) {
        failed = true;
    }

    private static void remove(Path directory) throws IOException {
        if (!failed) FileSystemUtils.deleteRecursively(directory);
    }
}
