package io.listeningpost.wiring;

import io.listeningpost.network.bluesky.BlueskyNetwork;
import io.listeningpost.network.bluesky.SkyHosts;
import io.listeningpost.network.facebook.FacebookNetwork;
import io.listeningpost.network.facebook.FacebookPlaces;
import io.listeningpost.network.feed.FeedNetwork;
import io.listeningpost.network.http.PublicHosts;
import io.listeningpost.network.mastodon.Instances;
import io.listeningpost.network.mastodon.MastodonNetwork;
import io.listeningpost.network.x.XFields;
import io.listeningpost.network.x.XNetwork;
import io.listeningpost.network.x.XPages;
import io.listeningpost.network.x.XPlaces;
import io.listeningpost.social.Authors;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.social.Usage;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The networks, each with what may be set for it when Jira starts. */
@Configuration(proxyBeanMethods = false)
class NetworkBeans {

    /** For gateways that stand between Jira and X. */
    private static final String X_ADDRESS = "listening-post.x.api-base";

    /** The same for the pages on which people sign in; their browsers open them. */
    private static final String X_PAGES = "listening-post.x.web-base";

    /** And for the one host whose pictures are fetched: {@code https://host} or {@code https://host:port}. */
    private static final String X_MEDIA = "listening-post.x.media-host";

    /** For the day when X takes only the new names of its fields. */
    private static final String X_WORDING = "listening-post.x.fields";

    /** Servers inside the company whose feeds may be read: {@code https://wiki.acme.internal,https://...}. */
    private static final String FEED_HOSTS = "listening-post.feed.hosts";

    /** Servers that may be called although they stand in a private network or speak plain http. */
    private static final String MASTODON_INSTANCES = "listening-post.mastodon.allowed-instances";

    /** The same for servers of the AT Protocol, and for hosts of their pictures: names or name:port, with commas between them. */
    private static final String BLUESKY_HOSTS = "listening-post.bluesky.allowed-hosts";

    /** For gateways and local tests: the Graph API, and one host of pictures besides Facebook's own. */
    private static final String FACEBOOK_ADDRESS = "listening-post.facebook.api-base";
    private static final String FACEBOOK_MEDIA = "listening-post.facebook.media-host";

    /** A bean of its own so that its connections end with the plugin. */
    @Bean(destroyMethod = "close")
    XNetwork x(Authors authors, Usage usage, Clock clock) {
        XPlaces ofX = XPlaces.OF_X;
        XPlaces places = new XPlaces(
                set(X_ADDRESS).orElse(ofX.api()), set(X_PAGES).map(XPages::at).orElse(ofX.pages()), set(X_MEDIA).orElse(ofX.media()));
        return new XNetwork(places, XFields.of(System.getProperty(X_WORDING, "tweet")), authors, usage, clock);
    }

    @Bean(destroyMethod = "close")
    FeedNetwork feeds(Clock clock) {
        return new FeedNetwork(PublicHosts.and(System.getProperty(FEED_HOSTS, "")), clock);
    }

    /** The same. */
    @Bean(destroyMethod = "close")
    MastodonNetwork mastodon(Clock clock) {
        return new MastodonNetwork(Instances.with(System.getProperty(MASTODON_INSTANCES, "")), clock);
    }

    /** The same. */
    @Bean(destroyMethod = "close")
    BlueskyNetwork bluesky(Authors authors, Clock clock) {
        return new BlueskyNetwork(new SkyHosts(List.of(System.getProperty(BLUESKY_HOSTS, "").split(","))), authors, clock);
    }

    /** The same. */
    @Bean(destroyMethod = "close")
    FacebookNetwork facebook(Clock clock) {
        FacebookPlaces usual = FacebookPlaces.OF_FACEBOOK;
        return new FacebookNetwork(new FacebookPlaces(
                set(FACEBOOK_ADDRESS).orElse(usual.api()), set(FACEBOOK_MEDIA).orElse(usual.media())), clock);
    }

    private static Optional<URI> set(String property) {
        return Optional.ofNullable(System.getProperty(property)).map(URI::create);
    }

    @Bean
    SocialNetworks networks(XNetwork x, FacebookNetwork facebook, BlueskyNetwork bluesky, MastodonNetwork mastodon, FeedNetwork feeds) {
        return new SocialNetworks(List.of(x, facebook, bluesky, mastodon, feeds));
    }
}
