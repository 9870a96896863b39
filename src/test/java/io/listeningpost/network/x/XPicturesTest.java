package io.listeningpost.network.x;

import static io.listeningpost.testing.Answers.failure;
import static io.listeningpost.testing.Answers.got;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.listeningpost.network.http.PictureType;
import io.listeningpost.sandbox.square.x.world.Draft;
import io.listeningpost.social.Answer;
import io.listeningpost.social.Credentials;
import io.listeningpost.social.Cursor;
import io.listeningpost.social.LinkedAccount;
import io.listeningpost.social.Media;
import io.listeningpost.social.Picture;
import io.listeningpost.social.Refusal;
import io.listeningpost.social.SocialFailure;
import io.listeningpost.social.Source;
import io.listeningpost.testing.Answers;
import io.listeningpost.testing.MemoryAuthors;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of other people: from one host, whatever a post says. */
class XPicturesTest {

    private static final byte[] PNG = io.listeningpost.sandbox.square.x.world.Picture.draw(40, 30, "box", "png");

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private XStage stage;
    private HttpServer host;
    private XNetwork x;

    @BeforeEach
    void open() throws IOException {
        stage = new XStage();
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext("/", exchange -> {
            try (exchange) {
                asked.incrementAndGet();
                String path = exchange.getRequestURI().getPath();
                if (path.startsWith("/to/")) {
                    exchange.getResponseHeaders().set("Location", path.substring("/to".length()));
                    exchange.sendResponseHeaders(302, -1);
                } else if (files.containsKey(path)) {
                    exchange.getResponseHeaders().set("Content-Type", "text/html");
                    exchange.sendResponseHeaders(200, files.get(path).length);
                    exchange.getResponseBody().write(files.get(path));
                } else {
                    exchange.sendResponseHeaders(Integer.parseInt(path.substring(1)), -1);
                }
            }
        });
        host.start();
        XPlaces places = new XPlaces(URI.create(stage.square.url()), XPages.OF_X, address(""));
        x = new XNetwork(places, XFields.TWEET, new MemoryAuthors(), (account, charge, ids) -> { }, stage.clock);
    }

    @AfterEach
    void close() {
        x.close();
        host.stop(0);
        stage.close();
    }

    @Test
    void fetchesAPhotoWithWhatItShows() {
        files.put("/media/a.jpg", PNG);

        Picture picture = got(x.picture(stage.acme, photo(address("/media/a.jpg").toString(), "a box")));

        assertThat(picture.bytes()).isEqualTo(PNG);
        assertThat(picture.type()).as("by its bytes, not by its name or what the server calls it").isEqualTo("image/png");
        assertThat(picture.alt()).isEqualTo("a box");
        assertThat(asked).hasValue(1);
    }

    /** Field 35: a post arrives with its photo and its description. */
    @Test
    void readsThePhotosOfAPost() {
        Cursor start = stage.x.since(stage.clock.instant());
        stage.clock.advance(Duration.ofMinutes(1));
        var photo = stage.square.x().photo("nora_k", "my broken box");
        stage.square.x().publish("nora_k", Draft.byHand("@acme look").with(List.of(photo.id())));
        stage.polled(new Source.Mentions(), start);

        Media media = stage.posts().getFirst().media().getFirst();
        Picture picture = got(stage.x.picture(stage.acme, media));

        assertThat(picture.bytes()).isEqualTo(photo.bytes());
        assertThat(picture.alt()).isEqualTo("my broken box");
    }

    @Test
    void asksForThePhotoOfAMessageAsTheOneWhoGotIt() {
        Cursor start = stage.x.since(stage.clock.instant());
        stage.clock.advance(Duration.ofMinutes(1));
        stage.square.x().message("nora_k", "acme", "see", stage.square.x().photo("nora_k", "dm_image", PNG, null));
        stage.polled(new Source.Direct(), start);

        Picture picture = got(stage.x.picture(stage.acme, stage.posts().getFirst().media().getFirst()));

        assertThat(picture.bytes()).isEqualTo(PNG);
    }

    /** An account that signed in by OAuth 2.0 cannot sign for the host where these pictures are kept. */
    @Test
    void asksTheApiForThePhotoOfAMessageWithABearerToken() throws IOException {
        LinkedAccount account = new LinkedAccount(stage.acme.id(), "acme", new Credentials(Map.of(XPkce.CLIENT_ID, "client",
                XPkce.CLIENT_SECRET, "secret", XPkce.ACCESS_TOKEN, "bearer-token")));
        try (Recorder recorder = new Recorder(); XNetwork api = XOn.at(recorder.address(), XFields.TWEET, stage.clock)) {
            recorder.says(200, "GIF89a and more");

            Picture picture = got(api.picture(account, photo("https://ton.twitter.com/1.1/ton/data/dm/12/34/oP5p359h.jpg", "")));

            assertThat(picture.type()).isEqualTo("image/gif");
            assertThat(recorder.asked().getFirst().uri()).hasPath("/2/dm_conversations/media/12/34/oP5p359h.jpg");
            assertThat(recorder.asked().getFirst().header("Authorization")).isEqualTo("Bearer bearer-token");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/a.png", "http://127.0.0.1:1/a.png", "http://localhost/a.png", "http://169.254.169.254/",
        "file:///etc/passwd", "https://pbs.twimg.com/media/a.jpg", "https://ton.twitter.com/1.1/ton/data/dm/1/2/../../x",
        "https://ton.twitter.com.evil.example/1.1/ton/data/dm/1/2/a.jpg", "not an address", "//a", ""})
    void asksNoOtherHost(String url) {
        assertThat(refusal(url)).isEqualTo(Refusal.INVALID);
        assertThat(asked).hasValue(0);
    }

    @Test
    void asksNoHostThatOnlyLooksLikeTheOne() {
        String port = ":" + host.getAddress().getPort();

        assertThat(refusal("http://me@127.0.0.1" + port + "/a.png")).isEqualTo(Refusal.INVALID);
        assertThat(refusal("http://127.0.0.1.nip.io" + port + "/a.png")).isEqualTo(Refusal.INVALID);
        assertThat(refusal("https://127.0.0.1" + port + "/a.png")).isEqualTo(Refusal.INVALID);
        assertThat(refusal("http://127.0.0.1" + port + "@evil.example/a.png")).isEqualTo(Refusal.INVALID);
        assertThat(asked).hasValue(0);
    }

    @Test
    void doesNotFollowWhereAPictureLeads() {
        files.put("/a.png", PNG);

        assertThat(refusal(address("/to/a.png").toString())).isEqualTo(Refusal.INVALID);
        assertThat(asked).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "<html>", "GIF88a", "BM", "", "RIFF1234WAVE"})
    void keepsNothingThatIsNoPicture(String content) {
        files.put("/a.png", content.getBytes(StandardCharsets.UTF_8));

        assertThat(refusal(address("/a.png").toString())).isEqualTo(Refusal.INVALID);
    }

    @Test
    void stopsReadingAtFiveMegabytes() {
        byte[] large = new byte[6 << 20];
        System.arraycopy(PNG, 0, large, 0, 50);
        files.put("/large.png", large);

        assertThat(refusal(address("/large.png").toString())).isEqualTo(Refusal.INVALID);
    }

    @ParameterizedTest
    @CsvSource({"404,false", "403,false", "410,false", "500,true", "503,true", "429,true"})
    void asksAgainOnlyWhenThatMayHelp(int status, boolean again) {
        SocialFailure failure = failure(x.picture(stage.acme, photo(address("/" + status).toString(), "")));

        assertThat(failure instanceof SocialFailure.Unavailable).isEqualTo(again);
        assertThat(failure.detail()).contains(String.valueOf(status));
    }

    @Test
    void saysSoWhenNoAddressWasTold() {
        Answer<Picture> answer = x.picture(stage.acme, new Media("video", Optional.empty(), Optional.empty()));

        assertThat(Answers.refusal(answer)).isEqualTo(Refusal.INVALID);
    }

    @ParameterizedTest
    @CsvSource({"89504e470d0a1a0a00, image/png", "ffd8ffe000, image/jpeg", "474946383961, image/gif", "474946383761, image/gif",
        "52494646000000005745425056, image/webp", "5249464600000000574156, ''", "8950, ''", "3c737667, ''"})
    void knowsPicturesByTheirFirstBytes(String hex, String type) {
        assertThat(PictureType.of(HexFormat.of().parseHex(hex)).orElse("")).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://pbs.twimg.com", "https://pbs.twimg.com/media", "pbs.twimg.com"})
    void refusesAHostThatIsNone(String place) {
        assertThatThrownBy(() -> new XPlaces(XPlaces.OF_X.api(), XPages.OF_X, URI.create(place)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Refusal refusal(String url) {
        return Answers.refusal(x.picture(stage.acme, photo(url, "")));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + host.getAddress().getPort() + path);
    }

    private static Media photo(String url, String alt) {
        return new Media("photo", Optional.of(url), Optional.of(alt));
    }
}
