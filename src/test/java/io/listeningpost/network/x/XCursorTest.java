package io.listeningpost.network.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listeningpost.social.Cursor;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XCursorTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void idsAndTimesFitEachOther() {
        assertThat(XIds.timeOf("2080765813578191303")).isEqualTo("2026-07-24T21:23:23.373Z");
        assertThat(XIds.timeOf(XIds.justBefore(NOON))).isEqualTo(NOON.minusMillis(1));
        assertThat(XIds.justBefore(Instant.EPOCH)).isEqualTo("1");
        assertThat(XIds.timeOf("20")).isEqualTo("2010-11-04T01:42:54.657Z");
    }

    @Test
    void ordersIdsAsNumbersAndNotAsWords() {
        assertThat(XIds.newer("9", "10")).isEqualTo("10");
        assertThat(XIds.older("9", "10")).isEqualTo("9");
        assertThat(XIds.newer("18446744073709551615", "2080765813578191303")).isEqualTo("18446744073709551615");
        assertThat(XIds.isId("0")).isFalse();
        assertThat(XIds.isId("+1")).isFalse();
        assertThat(XIds.isId("١٢")).isFalse();
    }

    @Test
    void readsWhatItWrote() {
        XCursor cursor = XCursor.startingAt(NOON);
        XCursor later = cursor.after("2080765813578191303", NOON);

        assertThat(XCursor.read(cursor.written())).isEqualTo(cursor);
        assertThat(XCursor.read(later.written())).isEqualTo(later);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2080765813578191303", "start=1 newest=", "start=1 newest=2 polled=soon", "start=1 newest=2; drop"})
    void refusesWhatItDidNotWrite(String value) {
        assertThatThrownBy(() -> XCursor.read(new Cursor(value))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(value);
    }

    @Test
    void readsTheLastTenMinutesBeforeTheLastPollAgain() {
        XCursor busy = XCursor.startingAt(NOON).after(XIds.justBefore(NOON.plus(Duration.ofHours(5))), NOON.plus(Duration.ofHours(5)));

        assertThat(XIds.timeOf(busy.sinceId())).isEqualTo(NOON.plus(Duration.ofHours(5)).minus(Duration.ofMinutes(10)).minusMillis(1));
    }

    @Test
    void readsNothingAgainOnAnIdleAccount() {
        String newest = XIds.justBefore(NOON.plus(Duration.ofHours(1)));
        XCursor idle = XCursor.startingAt(NOON).after(newest, NOON.plus(Duration.ofHours(5)));

        assertThat(idle.sinceId()).isEqualTo(newest);
    }

    @Test
    void neverReadsFromBeforeItsStart() {
        XCursor young = XCursor.startingAt(NOON).after(XIds.justBefore(NOON.plusSeconds(30)), NOON.plusSeconds(60));

        assertThat(young.sinceId()).isEqualTo(XIds.justBefore(NOON));
    }

    @Test
    void neverGoesBack() {
        XCursor cursor = XCursor.startingAt(NOON);

        assertThat(cursor.after("20", NOON).newest()).isEqualTo(cursor.newest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.x.com", "ftp://api.x.com", "https:///", "https://api.x.com?x=1", "https://me@api.x.com"})
    void refusesAnAddressThatIsNone(String address) {
        assertThatThrownBy(() -> XOn.at(URI.create(address), XFields.TWEET, Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("address of the X API");
    }

    @Test
    void asksInTheWordingThatIsSet() {
        assertThat(XFields.of(" Post ")).isEqualTo(XFields.POST);
        assertThat(XFields.of("tweet").ofPosts()).containsKey("tweet.fields");
        assertThat(XFields.POST.ofPosts().toString()).doesNotContain("tweet");
        assertThatThrownBy(() -> XFields.of("toot")).hasMessage("names of X fields must be tweet or post, not toot");
    }
}
