package org.dongthuan.portal.web;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** What kind of system this is, and which version. */
@Component
class Installation {

    private final boolean demo;
    private final @Nullable String version;

    Installation(Environment environment, ObjectProvider<BuildProperties> build) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        BuildProperties properties = build.getIfAvailable();
        this.version = properties == null ? null : properties.getVersion();
    }

    boolean demo() {
        return demo;
    }

    @Nullable
    String version() {
        return version;
    }
}
