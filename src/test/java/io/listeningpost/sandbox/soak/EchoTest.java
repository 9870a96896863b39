package io.listeningpost.sandbox.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.square.Square;
import io.listeningpost.sandbox.square.SquareOptions;
import io.listeningpost.sandbox.square.x.Seed;
import io.listeningpost.sandbox.square.x.world.Post;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class EchoTest {

    @Test
    void countsAnswersThatTheSquareForgotSince() throws IOException {
        try (Square square = Square.start(SquareOptions.inMemory())) {
            square.x().remember(10);
            Echo echo = new Echo(square.x(), List.of(Seed.BRAND));
            for (int answer = 0; answer < 30; answer++) {
                if (answer != 17) {
                    say(square, "Hello. " + Clerk.mark("amelia", answer));
                }
                if (answer % 3 == 0) {
                    echo.listen();
                }
            }
            say(square, "Once more. " + Clerk.mark("amelia", 4));
            say(square, "We have started on SUP-1.");
            echo.listen();
            echo.listen();

            assertThat(echo.lost("amelia", 30, new BitSet())).isEqualTo(1);
            assertThat(echo.lost("amelia", 30, BitSet.valueOf(new long[] {1 << 17}))).isZero();
            assertThat(echo.doubled("amelia")).isEqualTo(1);
            assertThat(echo.others()).isEqualTo(1);
            assertThat(echo.lost("bruno", 2, new BitSet())).isEqualTo(2);
        }
    }

    private static void say(Square square, String words) {
        Post mention = square.x().post("nora_k", "@acme and?");
        square.x().reply(Seed.BRAND, mention.id(), words);
    }
}
