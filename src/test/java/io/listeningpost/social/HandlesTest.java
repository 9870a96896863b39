package io.listeningpost.social;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandlesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            @acme help|@acme
            @acme @bob_1 help|@acme @bob_1
            .@acme help|.@acme
            @acme: help|@acme
            @bob.bsky.social, help|@bob.bsky.social
            @bob. help|@bob
            help @acme|''
            @ acme|''
            @-|''
            @@acme|''
            @acme@bob|@acme@bob
            ''|''
            """)
    void findsTheHandlesATextBeginsWith(String text, String leading) {
        assertThat(text.substring(0, Handles.endOfLeading(text))).isEqualTo(leading);
        assertThat(leading + Handles.afterLeading(text)).isEqualTo(text);
    }
}
