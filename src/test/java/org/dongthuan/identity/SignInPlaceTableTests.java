package org.dongthuan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.dongthuan.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class SignInPlaceTableTests {

    /** Before anything that other tests left behind. */
    private static final Instant NOW = Instant.parse("2020-01-01T00:00:00Z");

    @Autowired
    SignInPlaceTable places;

    @Autowired
    JdbcClient database;

    @BeforeEach
    @AfterEach
    void forgetAll() {
        database.sql("delete from app.sign_in_place").update();
    }

    @Test
    void aBrowserIsKnownToThePersonWhoSignedInThereOnly() {
        places.remember("nga.pham", "browser", NOW);
        assertThat(places.knows("nga.pham", "browser")).isTrue();
        assertThat(places.knows("nga.pham", "other")).isFalse();
        assertThat(places.knows("tuan.bui", "browser")).isFalse();
    }

    @Test
    void whoFailsAHundredTimesIsTreatedLikeAnybodyElse() {
        places.remember("nga.pham", "browser", NOW);
        for (int failure = 1; failure <= 99; failure++) places.failed("nga.pham", "browser");
        assertThat(places.knows("nga.pham", "browser")).isTrue();
        places.failed("nga.pham", "browser");
        assertThat(places.knows("nga.pham", "browser")).isFalse();
        places.remember("nga.pham", "browser", NOW);
        assertThat(places.knows("nga.pham", "browser")).isTrue();
    }

    @Test
    void theTwentyPlacesUsedLastAreKept() {
        for (int place = 1; place <= 21; place++)
            places.remember("nga.pham", "browser" + place, NOW.plusSeconds(place));
        assertThat(places.knows("nga.pham", "browser1")).isFalse();
        assertThat(places.knows("nga.pham", "browser2")).isTrue();
        assertThat(places.knows("nga.pham", "browser21")).isTrue();
    }

    @Test
    void aPlaceThatNobodyUsesAnyMoreGoes() {
        places.remember("nga.pham", "old", NOW);
        places.remember("nga.pham", "new", NOW.plus(Duration.ofDays(2)));
        assertThat(places.remove(NOW.plus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC), 10))
                .isEqualTo(1);
        assertThat(places.knows("nga.pham", "old")).isFalse();
        assertThat(places.knows("nga.pham", "new")).isTrue();
    }

    @Test
    void theTokenOfTheBrowserIsNotKept() {
        places.remember("nga.pham", "my-token", NOW);
        assertThat(database.sql("select token_hash from app.sign_in_place")
                        .query(String.class)
                        .single())
                .matches("[0-9a-f]{64}");
    }
}
