package io.listeningpost.network.http;

import java.io.IOException;
import java.io.Serial;

/** An answer has more bytes than are read. */
public final class TooLargeException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    TooLargeException(int most) {
        super("the answer is larger than " + most + " bytes");
    }
}
