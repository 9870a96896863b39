package io.listeningpost.network.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * Carries calls over the JDK's HTTP client by HTTP/1.1, each once and for a bounded time; only a GET goes out again when a kept
 * connection turns out to be broken. Follows nobody who points elsewhere. The JVM's proxies are honoured and nothing is set for
 * the JVM. Thread-safe; closing it ends the calls under way.
 */
public final class Carrier implements AutoCloseable {

    private final HttpClient client;
    private final Duration atMost;

    /**
     * A carrier with connections of its own.
     *
     * @param connect for a connection to stand
     * @param atMost  for the whole call
     */
    public Carrier(Duration connect, Duration atMost) {
        this.atMost = atMost;
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connect).build();
    }

    /**
     * Answers whatever status came.
     *
     * @param most bytes of an answer
     * @throws TooLargeException when it has more
     * @throws IOException       when no answer came whole and in time; what was asked may have happened all the same
     */
    public HttpResponse<byte[]> send(HttpRequest request, int most) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> call = client.sendAsync(request, head -> new CappedBody(most));
        try {
            return call.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException broken) {
            throw known(broken.getCause());
        } catch (TimeoutException late) {
            call.cancel(true);
            throw new InterruptedIOException("no answer within " + atMost.toMillis() + " ms");
        } catch (InterruptedException stopped) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting");
        }
    }

    /** Whether the other side may have got what was sent: certain only for what fails before a connection stands. */
    public static boolean mayHaveArrived(Exception broken) {
        return Stream.<Throwable>iterate(broken, cause -> cause != null, Throwable::getCause).limit(10).noneMatch(cause ->
                cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException || cause instanceof UnknownHostException
                        || cause instanceof UnresolvedAddressException || cause instanceof SSLHandshakeException);
    }

    /** None can follow. */
    @Override
    public void close() {
        client.shutdownNow();
    }

    private static IOException known(@Nullable Throwable cause) {
        return cause instanceof IOException broken ? broken : new IOException(cause);
    }
}
