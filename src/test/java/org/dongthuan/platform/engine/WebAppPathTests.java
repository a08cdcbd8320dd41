package org.dongthuan.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAppPathTests {

    @ParameterizedTest
    @CsvSource({
        "/camunda/api/engine/engine/default/task,/engine/engine/default/task",
        "/camunda/api/engine/engine/default/task/,/engine/engine/default/task",
        "/camunda/api/engine/engine/default/process-definition/review:1:3,"
                + "/engine/engine/default/process-definition/review:1:3",
        "/camunda/api/engine/engine/default/process-definition/review%3A1%3a3,"
                + "/engine/engine/default/process-definition/review:1:3",
        "/camunda/api/engine/engine/default/user/nga.pham/profile,/engine/engine/default/user/nga.pham/profile"
    })
    void readsAPlainPath(String raw, String call) {
        assertThat(WebAppPath.of(raw)).get().extracting(WebAppPath::call).isEqualTo(call);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/camunda/api",
                "/camunda/api/",
                "/camunda/apix/engine",
                "/camunda/api//engine",
                "/camunda/api/engine//",
                "/camunda/api/engine;x",
                "/camunda/api/engine;x=1/y",
                "/camunda/api/./engine",
                "/camunda/api/../engine",
                "/camunda/api/engine/..",
                "/camunda/api/engine/.",
                "/camunda/api/%2e%2e/engine",
                "/camunda/api/%2E%2E/engine",
                "/camunda/api/engine%2ftask",
                "/camunda/api/engine%5ctask",
                "/camunda/api/engine\\task",
                "/camunda/api/%65ngine",
                "/camunda/api/engine%",
                "/camunda/api/engine%00",
                "/camunda/api/engine%0a",
                "/camunda/api/engine\n",
                "/camunda/api/engine ",
                "/camunda/api/engine*",
                "/camunda/api/engine?x",
                "/camunda/api/engine#x",
                "/camunda/api/đơn",
                "/CAMUNDA/api/engine",
                "/camunda/API/engine",
                "/api/v1/me",
                "camunda/api/engine"
            })
    void readsNothingIntoAnyOther(String raw) {
        assertThat(WebAppPath.of(raw)).isEmpty();
    }

    @Test
    void tellsAppsFromCalls() {
        assertThat(WebAppPath.of("/camunda/app/tasklist/default/")).get().matches(WebAppPath::isApp);
        assertThat(WebAppPath.of("/camunda/api/engine/engine")).get().matches(path -> !path.isApp());
    }

    @Test
    void oneKindOfUserDoesNotPassForTheOther() {
        String task = "/engine/engine/default/task";
        assertThat(AllowedCalls.allow("GET", task, "nga.pham", false)).isTrue();
        assertThat(AllowedCalls.allow("GET", task, "nga.pham", true)).isFalse();
        assertThat(AllowedCalls.allow("HEAD", task, "nga.pham", false)).isFalse();
        assertThat(AllowedCalls.allow("get", task, "nga.pham", false)).isFalse();
        String profile = "/engine/engine/default/user/nga.pham/profile";
        assertThat(AllowedCalls.allow("GET", profile, "nga.pham", false)).isTrue();
        assertThat(AllowedCalls.allow("GET", profile, "ngaXpham", false)).isFalse();
    }
}
