package io.listeningpost.network.facebook;

import com.restfb.DefaultFacebookClient;
import com.restfb.DefaultJsonMapper;
import com.restfb.FacebookEndpoints;
import com.restfb.Parameter;
import com.restfb.Version;
import com.restfb.WebRequestor;
import java.net.URI;
import java.util.Map;

/**
 * The library's client, of which we want the address with its version, the app secret's proof with each call and the parsing of errors;
 * the words of good answers are read by us.
 */
final class GraphClient extends DefaultFacebookClient {

    /** Facebook answers a version for two years; this one was published in October 2025. */
    static final Version VERSION = Version.VERSION_24_0;

    GraphClient(URI api, String token, String appSecret, WebRequestor requestor) {
        super(token, appSecret, requestor, new DefaultJsonMapper(), VERSION);
        setHeaderAuthorization(true);
        setFacebookEndpointUrls(new FacebookEndpoints() {
            @Override
            public String getGraphEndpoint() {
                return api.toString();
            }
        });
    }

    /** The words of the answer. */
    String ask(String path, Map<String, String> parameters) {
        return makeRequest(path, of(parameters));
    }

    /** The same of a form that is posted. */
    String say(String path, Map<String, String> parameters) {
        return makeRequest(path, true, false, null, of(parameters));
    }

    private static Parameter[] of(Map<String, String> parameters) {
        return parameters.entrySet().stream().map(each -> Parameter.with(each.getKey(), each.getValue())).toArray(Parameter[]::new);
    }
}
