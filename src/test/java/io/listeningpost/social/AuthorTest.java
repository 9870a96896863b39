package io.listeningpost.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorTest {

    @ParameterizedTest
    @CsvSource({"nora_k, Nora Kessler, @nora_k", "'', ' Nora\n Kessler ', Nora Kessler", "'', ' ', 77", "'', '', 77"})
    void isCalledByWhatPeopleKnow(String handle, String name, String called) {
        assertThat(new Author("77", handle, name, OptionalLong.empty(), false, Optional.empty()).mention()).isEqualTo(called);
    }
}
