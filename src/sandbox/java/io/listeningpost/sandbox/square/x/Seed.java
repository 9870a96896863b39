package io.listeningpost.sandbox.square.x;

import io.listeningpost.sandbox.square.x.world.AccessToken;
import io.listeningpost.sandbox.square.x.world.App;
import io.listeningpost.sandbox.square.x.world.Mailbox;
import io.listeningpost.sandbox.square.x.world.Person;
import io.listeningpost.sandbox.square.x.world.World;
import java.util.List;

/** Who is in the Square from the start, and the brand's keys. None of it opens anything outside the Square. */
public final class Seed {

    /** Handle of the brand. */
    public static final String BRAND = "acme";
    /** Id of the brand. */
    public static final String BRAND_ID = "1470000000000000123";
    /** Consumer key of the brand's app. */
    public static final String CONSUMER_KEY = "squareConsumerKey000000";
    /** Consumer secret of the brand's app. */
    public static final String CONSUMER_SECRET = "not-a-secret-square-consumer-secret-0000000000000";
    /** OAuth 2.0 client id of the brand's app. */
    public static final String CLIENT_ID = CONSUMER_KEY + "-client";
    /** OAuth 2.0 client secret of the brand's app. */
    public static final String CLIENT_SECRET = CONSUMER_SECRET + "-client";
    /** Access token of the brand. */
    public static final String ACCESS_TOKEN = BRAND_ID + "-squareAccessToken0000";
    /** Secret of that token. */
    public static final String ACCESS_SECRET = "not-a-secret-square-access-secret-000000000";

    private static final List<Person> CUSTOMERS = List.of(
            person("1470000000000000391", "nora_k", "Nora Kessler", "Bikes, bread, too many tabs.", 1_000, false),
            person("1470000000000000457", "big_voice", "Big Voice", "I say it louder. Columnist.", 250_000, true),
            person("1470000000000000521", "kid42", "kid", "", 12, false),
            person("1470000000000000677", "salma_n", "سلمى نور", "قهوة ثم قهوة", 3_400, false),
            person("1470000000000000733", "sunny_side", "🌻 Sunny ☀️ Side 👩‍🍳", "eggs & good news", 860, false),
            person("1470000000000000811", "yuki_t", "高橋ゆき", "電車と猫", 5_200, false));

    private Seed() {
    }

    static void plant(World world) {
        world.keep(person(BRAND_ID, BRAND, "Acme Support", "We help with Acme parcels and bills. Automated by @acme_ops.", 48_200, false)
                .taking(Mailbox.EVERYONE));
        CUSTOMERS.forEach(world::keep);
        world.keep(App.of(CONSUMER_KEY, CONSUMER_SECRET, "Acme Listening Post", BRAND_ID));
        world.keep(new AccessToken(ACCESS_TOKEN, ACCESS_SECRET, CONSUMER_KEY, BRAND_ID, true, false, false));
    }

    private static Person person(String id, String handle, String name, String bio, int followers, boolean verified) {
        return Person.named(id, handle, name, bio, followers, verified);
    }
}
