package io.listeningpost.network.x;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import twitter4j.HttpClientConfiguration;
import twitter4j.HttpParameter;
import twitter4j.HttpRequest;
import twitter4j.HttpResponse;
import twitter4j.RequestMethod;
import twitter4j.TwitterException;

/**
 * Carries Twitter4J's requests over the JDK's HTTP client, for a bounded time and each once; only a GET goes out again when a kept
 * connection turns out to be broken.
 *
 * <p>Twitter4J's own carrier stands on {@link java.net.HttpURLConnection}, which by itself sends a POST a second time when the first
 * ends without an answer; that would post a reply twice. It also takes proxy names and passwords from JVM properties and
 * sets them for the whole JVM, and reads bodies of any size. Here the JVM's proxies are honoured and nothing is set. Thread-safe.
 */
final class XWire implements AutoCloseable {

    private final HttpClient client;
    private final HttpClientConfiguration settings;
    private final Duration atMost;
    private final int largest;

    /**
     * @param connect for a connection to stand
     * @param atMost  for the whole call
     * @param largest bytes of an answer
     */
    XWire(HttpClientConfiguration settings, Duration connect, Duration atMost, int largest) {
        this.settings = settings;
        this.atMost = atMost;
        this.largest = largest;
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connect).build();
    }

    /**
     * Answers whatever status came.
     *
     * @throws TwitterException caused by an {@link IOException} when no answer came whole and in time
     */
    HttpResponse send(HttpRequest request) throws TwitterException {
        return new XResponse(settings, send(written(request), largest));
    }

    /**
     * Fetches a file; answers whatever status came.
     *
     * @param authorization says who asks; empty where nobody has to
     * @param most          bytes of it
     * @throws TwitterException as {@link #send(HttpRequest)}
     */
    java.net.http.HttpResponse<byte[]> fetch(URI address, Optional<String> authorization, int most) throws TwitterException {
        java.net.http.HttpRequest.Builder request = java.net.http.HttpRequest.newBuilder(address).header("Accept", "image/*");
        authorization.ifPresent(header -> request.header("Authorization", header));
        return send(request.build(), most);
    }

    private java.net.http.HttpResponse<byte[]> send(java.net.http.HttpRequest request, int most) throws TwitterException {
        CompletableFuture<java.net.http.HttpResponse<byte[]>> call = client.sendAsync(request, head -> new CappedBody(most));
        try {
            return call.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException broken) {
            throw failed(broken.getCause());
        } catch (TimeoutException late) {
            call.cancel(true);
            throw failed(new InterruptedIOException("no answer within " + atMost.toMillis() + " ms"));
        } catch (InterruptedException stopped) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw failed(new InterruptedIOException("stopped while waiting"));
        }
    }

    /** Ends calls under way; none can follow. */
    @Override
    public void close() {
        client.shutdownNow();
    }

    private static java.net.http.HttpRequest written(HttpRequest request) {
        java.net.http.HttpRequest.Builder written = java.net.http.HttpRequest.newBuilder(URI.create(request.getURL()))
                .header("Authorization", request.getAuthorization().getAuthorizationHeader(request));
        request.getRequestHeaders().forEach(written::header);
        HttpParameter[] parameters = request.getParameters();
        if (request.getMethod() == RequestMethod.POST && HttpParameter.containsFile(parameters)) {
            XForm form = XForm.of(parameters);
            written.header("Content-Type", form.type()).POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(form.body()));
        } else if (request.getMethod() == RequestMethod.POST) {
            boolean json = HttpParameter.containsJson(parameters);
            written.header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                            json ? parameters[0].getJsonObject().toString() : HttpParameter.encodeParameters(parameters)));
        }
        return written.build();
    }

    private static TwitterException failed(@Nullable Throwable cause) {
        IOException broken = cause instanceof IOException known ? known : new IOException(cause);
        String what = broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
        return new TwitterException(what, broken);
    }
}
