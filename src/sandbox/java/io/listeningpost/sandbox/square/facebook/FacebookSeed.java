package io.listeningpost.sandbox.square.facebook;

import java.util.Set;

/** The Page and the people from the start, and the keys. They open nothing outside the Square. */
public final class FacebookSeed {

    /** Id of the Page. */
    public static final String PAGE_ID = "104000000000001";
    /** User name of the Page, its handle. */
    public static final String PAGE = "acme";
    /** Access token of the Page, with the rights that Listening Post asks for. */
    public static final String ACCESS_TOKEN = "not-a-secret-square-page-token-0000000000";
    /** Secret of the app that the token was made with. */
    public static final String APP_SECRET = "not-a-secret-square-app-secret-00";
    /** A customer. */
    public static final String NORA = "24000000000000001";
    /** Another one. */
    public static final String SUNNY = "24000000000000002";
    /** Somebody of whom apps are told nothing. */
    public static final String SHY = "24000000000000003";
    /** A post of the Page itself. */
    public static final String NOTICE = PAGE_ID + "_900";

    static final Set<String> RIGHTS = Set.of("pages_read_engagement", "pages_read_user_content", "pages_manage_engagement",
            "pages_messaging");

    private FacebookSeed() {
    }

    static void plant(World world) {
        world.join(new Fan(PAGE_ID, "Acme Support", false));
        world.join(new Fan(NORA, "Nora Kessler", false));
        world.join(new Fan(SUNNY, "\ud83c\udf3b Sunny", false));
        world.join(new Fan(SHY, "Somebody", true));
    }
}
