package io.listeningpost.network.x;

import io.listeningpost.network.http.Carrier;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import twitter4j.HttpClientConfiguration;
import twitter4j.HttpParameter;
import twitter4j.HttpRequest;
import twitter4j.HttpResponse;
import twitter4j.RequestMethod;
import twitter4j.TwitterException;

/**
 * Carries Twitter4J's requests by a {@link Carrier}.
 *
 * <p>Twitter4J's own carrier stands on {@link java.net.HttpURLConnection}, which by itself sends a POST a second time when the first
 * ends without an answer; that would post a reply twice. It also takes proxy names and passwords from JVM properties and
 * sets them for the whole JVM, and reads bodies of any size. Here the JVM's proxies are honoured and nothing is set. Thread-safe.
 */
final class XWire implements AutoCloseable {

    private final Carrier carrier;
    private final HttpClientConfiguration settings;
    private final int largest;

    /**
     * @param connect for a connection to stand
     * @param atMost  for the whole call
     * @param largest bytes of an answer
     */
    XWire(HttpClientConfiguration settings, Duration connect, Duration atMost, int largest) {
        this.settings = settings;
        this.largest = largest;
        this.carrier = new Carrier(connect, atMost);
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
        try {
            return carrier.send(request, most);
        } catch (IOException broken) {
            String what = broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
            throw new TwitterException(what, broken);
        }
    }

    /** Ends calls under way; none can follow. */
    @Override
    public void close() {
        carrier.close();
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
}
