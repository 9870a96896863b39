package io.listeningpost.caution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderPatternTest {

    private static List<String> matched(String pattern, String text) {
        OrderPattern good = ((OrderPattern.Read.Good) OrderPattern.read(pattern)).pattern();
        return good.in(Reading.of(text)).stream().map(span -> text.substring(span.start(), span.end())).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            \\d{8} ; 12345678
            \\d{6,8} ; 1234567
            \\d{6,} ; 123456789
            [A-Z]{2}\\d{4} ; ab1234
            [a-f0-9]{8} ; DEADBEEF
            (ORD|INV)-\\d{4} ; INV-2026
            ORD-?\\d{4} ; ORD1234
            A+B*C?\\d{3} ; AAAB123
            \\w{4}-\\w{4} ; aB1_-x9y9
            [^0-9]{3}\\d ; abc1
            (AB){2,3} ; ABAB
            2026\\.\\d{3} ; 2026.123
            .... ; a1b2
            (A|B|C)\\d{3} ; C123
            [A-]\\d{3} ; A123
            Ö\\d{3} ; ö123
            """)
    void takesWhatItSays(String pattern, String text) {
        assertThat(matched(pattern, "x " + text + " y")).contains(text);
    }

    @Test
    void holdsForWholeWordsOnly() {
        assertThat(matched("\\d{6}", "1234567 A123456 123456 123456B (123456)")).containsExactly("123456", "123456");
    }

    @Test
    void takesTheLongest() {
        assertThat(matched("A\\d{3}(-\\d{2})?", "A123-45 A123-4")).containsExactly("A123-45", "A123");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            (ABCD ; UNPAIRED ; 1
            ABCD) ; UNPAIRED ; 5
            [ABCD ; UNPAIRED ; 1
            []ABCD ; UNPAIRED ; 1
            ABCD{2 ; UNPAIRED ; 5
            ABCD\\ ; UNPAIRED ; 6
            ABCD] ; UNPAIRED ; 5
            *ABCD ; NOTHING_TO_REPEAT ; 1
            A**BCD ; NOTHING_TO_REPEAT ; 3
            A+?BCDE ; NOTHING_TO_REPEAT ; 3
            (|+)ABCD ; NOTHING_TO_REPEAT ; 3
            (?=ABCD) ; UNKNOWN ; 2
            (?:ABCD) ; UNKNOWN ; 2
            (A)\\1BCD ; UNKNOWN ; 5
            ^ABCD ; UNKNOWN ; 1
            \\bABCD ; UNKNOWN ; 2
            [Z-A]BCD ; UNKNOWN ; 3
            ABCD{51} ; REPEATS ; 5
            ABCD{3,2} ; REPEATS ; 5
            ABCD{x} ; REPEATS ; 5
            ABCD{0} ; REPEATS ; 5
            ABCD{1,2,3} ; REPEATS ; 5
            ABC ; TOO_LOOSE ; 1
            \\d+ ; TOO_LOOSE ; 1
            (ABCDE)? ; TOO_LOOSE ; 1
            (A|BCDEF) ; TOO_LOOSE ; 1
            ((A{50}){50}) ; TOO_BIG ; 1
            """)
    void refusesWhatItCannotKeepItsPromiseFor(String pattern, Flaw flaw, int at) {
        assertThat(OrderPattern.read(pattern)).isEqualTo(new OrderPattern.Read.Bad(flaw, at));
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThat(OrderPattern.read(" ")).isEqualTo(new OrderPattern.Read.Bad(Flaw.EMPTY, 1));
        assertThat(OrderPattern.read("A".repeat(101))).isEqualTo(new OrderPattern.Read.Bad(Flaw.TOO_LONG, 101));
    }

    /** Any of these takes longer than the sun burns where ways are tried one after the other. */
    @Test
    void isNeverSlow() {
        for (String pattern : List.of("(A+)+BCDE", "(A|A)*BCDE", "(A*)*(A*)*BCDE",
                "A{0,50}A{0,50}A{0,50}A{0,50}BCDE", "(.*)(.*)(.*)(.*)=BCD")) {
            long started = System.nanoTime();

            assertThat(matched(pattern, "A".repeat(5_000))).isEmpty();
            assertThat(matched(pattern, "A ".repeat(5_000))).isEmpty();

            assertThat(System.nanoTime() - started).as(pattern).isLessThan(5_000_000_000L);
        }
    }
}
