package io.listeningpost.sandbox.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class WireTest {

    private static final int A_WHILE = 300;

    private final BlockingQueue<Integer> arrived = new LinkedBlockingQueue<>();
    private ServerSocket echo;
    private Wire wire;

    @BeforeEach
    void open() throws IOException {
        echo = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        wire = Wire.to(echo.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        wire.close();
        echo.close();
    }

    @Test
    void carriesBothWays() throws IOException {
        try (Socket caller = caller()) {
            assertThat(say(caller, 7)).isEqualTo(7);
            assertThat(say(caller, 8)).isEqualTo(8);
        }
    }

    @Test
    void letsNothingThroughWhileItHangsAndEverythingWhenItHeals() throws Exception {
        try (Socket caller = caller()) {
            assertThat(say(caller, 1)).isEqualTo(1);
            assertThat(arrived.poll(20, TimeUnit.SECONDS)).isEqualTo(1);
            wire.hang();
            caller.getOutputStream().write(2);
            try (Socket later = caller()) {
                later.getOutputStream().write(3);
                assertThat(arrived.poll(A_WHILE, TimeUnit.MILLISECONDS)).isNull();
                caller.setSoTimeout(A_WHILE);
                assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> caller.getInputStream().read());

                wire.heal();

                caller.setSoTimeout(20_000);
                assertThat(caller.getInputStream().read()).isEqualTo(2);
                assertThat(later.getInputStream().read()).isEqualTo(3);
            }
        }
    }

    @Test
    void deliversLateWhatWasSentBySomebodyWhoHungUp() throws Exception {
        try (Socket caller = caller()) {
            assertThat(say(caller, 1)).isEqualTo(1);
            wire.hang();
            caller.getOutputStream().write(9);
        }
        assertThat(arrived.poll(20, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(arrived.poll(A_WHILE, TimeUnit.MILLISECONDS)).isNull();

        wire.heal();

        assertThat(arrived.poll(20, TimeUnit.SECONDS)).isEqualTo(9);
    }

    @Test
    void breaksEverythingWhenItIsCutAndTakesNewCallersWhenItHeals() throws IOException {
        try (Socket caller = caller()) {
            assertThat(say(caller, 1)).isEqualTo(1);
            wire.cut();
            assertThat(isBroken(caller)).isTrue();
            try (Socket refused = caller()) {
                assertThat(isBroken(refused)).isTrue();
            }
        }
        wire.heal();
        try (Socket again = caller()) {
            assertThat(say(again, 5)).isEqualTo(5);
        }
    }

    private Socket caller() throws IOException {
        Socket caller = new Socket(InetAddress.getLoopbackAddress(), wire.port());
        caller.setSoTimeout(20_000);
        return caller;
    }

    private static int say(Socket caller, int one) throws IOException {
        caller.getOutputStream().write(one);
        return caller.getInputStream().read();
    }

    private static boolean isBroken(Socket caller) {
        try {
            return caller.getInputStream().read() < 0;
        } catch (SocketTimeoutException hangs) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private void serve() {
        try {
            while (!echo.isClosed()) {
                Socket peer = echo.accept();
                Thread.ofVirtual().start(() -> echo(peer));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void echo(Socket peer) {
        try (peer) {
            for (int read = peer.getInputStream().read(); read >= 0; read = peer.getInputStream().read()) {
                arrived.add(read);
                peer.getOutputStream().write(read);
            }
        } catch (IOException reset) {
            throw new UncheckedIOException(reset);
        }
    }
}
