package io.listeningpost.network.facebook;

import com.restfb.DebugHeaderInfo;
import com.restfb.WebRequestor;
import io.listeningpost.network.http.Carrier;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Carries one call of the library by our own carrier: once, bounded in time and size, with the token in the header, following nobody.
 * For one call and one thread.
 */
final class GraphRequestor implements WebRequestor {

    private static final int LARGEST = 16 * 1024 * 1024;

    private final Carrier carrier;
    private @Nullable HttpResponse<byte[]> answer;

    GraphRequestor(Carrier carrier) {
        this.carrier = carrier;
    }

    @Override
    public Response executeGet(Request request) throws IOException {
        return carry(request, HttpRequest.newBuilder(URI.create(request.getFullUrl())).GET());
    }

    @Override
    public Response executePost(Request request) throws IOException {
        String form = Optional.ofNullable(request.getParameters()).orElse("");
        return carry(request, HttpRequest.newBuilder(URI.create(request.getUrl()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form, StandardCharsets.UTF_8)));
    }

    /** Nothing is deleted from here. */
    @Override
    public Response executeDelete(Request request) throws IOException {
        throw new IOException("nothing is deleted on Facebook");
    }

    /** The headers are read by {@link GraphUsage}. */
    @Override
    public @Nullable DebugHeaderInfo getDebugHeaderInfo() {
        return null;
    }

    /** The status of the answer; 0 while there is none. */
    int status() {
        return answer == null ? 0 : answer.statusCode();
    }

    HttpHeaders headers() {
        return answer == null ? HttpHeaders.of(Map.of(), (name, value) -> true) : answer.headers();
    }

    private Response carry(Request request, HttpRequest.Builder call) throws IOException {
        if (request.hasHeaderAccessToken()) {
            call.header("Authorization", "Bearer " + request.getHeaderAccessToken());
        }
        HttpResponse<byte[]> came = carrier.send(call.header("Accept", "application/json")
                .header("User-Agent", "Listening Post for Jira Service Management").build(), LARGEST);
        answer = came;
        return new Response(came.statusCode(), new String(came.body(), StandardCharsets.UTF_8));
    }
}
