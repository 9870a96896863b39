package io.listeningpost.contract;

import java.util.stream.Stream;

/** Words that broke other stores. */
final class HostileText {

    static final int LONGEST_POST = 25_000;

    private HostileText() {
    }

    static Stream<String> all() {
        return Stream.of(
                "😡 my order is late",
                "𝒜𝒸𝓂𝑒 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 𠜎",
                "",
                " ",
                "\\ ' \" ` ; -- /* %s ${x} #set($x) <script>alert(1)</script> {code}",
                "line\r\nline\u2028line\ttab",
                "a NUL \u0000 in the middle",
                "half a pair \uD83D and the other \uDE21 half",
                "أين طلبي؟ \u202E txet desrever",
                "é is e\u0301",
                "注文が届きません。".repeat(LONGEST_POST / 9),
                "😡".repeat(LONGEST_POST / 2),
                "x".repeat(LONGEST_POST));
    }
}
