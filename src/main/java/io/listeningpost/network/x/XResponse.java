package io.listeningpost.network.x;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import twitter4j.HttpClientConfiguration;
import twitter4j.HttpResponse;

/** An answer that has arrived whole. Header names know no case, and a header that is not there is null. */
final class XResponse extends HttpResponse {

    private final java.net.http.HttpHeaders headers;

    XResponse(HttpClientConfiguration settings, java.net.http.HttpResponse<byte[]> answer) {
        super(settings);
        headers = answer.headers();
        statusCode = answer.statusCode();
        responseAsString = new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable String getResponseHeader(String name) {
        return headers.firstValue(name).orElse(null);
    }

    @Override
    public Map<String, List<String>> getResponseHeaderFields() {
        return headers.map();
    }

    @Override
    public void disconnect() {
        // the connection has been given back already
    }
}
