package io.listeningpost.sandbox.square.mastodon;

/** Who is on the simulated server from the start, and the brand's key. It opens nothing outside the Square. */
public final class MastodonSeed {

    /** Handle of the brand, without the server. */
    public static final String BRAND = "acme";
    /** Handle of the brand as the whole network knows it. */
    public static final String BRAND_HANDLE = BRAND + "@" + World.DOMAIN;
    /** Id of the brand on the server. */
    public static final String BRAND_ID = "109000000000000001";
    /** Access token of the brand, with the rights that Listening Post asks for. */
    public static final String ACCESS_TOKEN = "not-a-secret-square-mastodon-token-000000";
    static final String SCOPES = "read:accounts read:notifications read:statuses write:statuses write:media";

    private MastodonSeed() {
    }

    static void plant(World world, Keys keys) {
        world.join(BRAND_ID, BRAND, "", "Acme Support", 8_200);
        world.join("109000000000000002", "nora", "", "Nora Kessler :blobcat:", 1_000);
        world.join("109000000000000003", "bertil", "far.example", "Bertil on another server", 90);
        world.join("109000000000000004", "sunny", "", "\ud83c\udf3b Sunny", 12);
        keys.issue(ACCESS_TOKEN, BRAND_ID, SCOPES);
    }
}
