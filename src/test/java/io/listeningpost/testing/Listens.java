package io.listeningpost.testing;

import io.listeningpost.settings.Hearing;
import io.listeningpost.settings.KeywordSearch;
import io.listeningpost.settings.Opener;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Builds what an account hears: everything that can be heard, one search for {@code teapot}, and all but inherited handles open. */
public final class Listens {

    private Set<Opener> opens = EnumSet.complementOf(EnumSet.of(Opener.INHERITED));
    private boolean quotes = true;
    private boolean direct = true;
    private boolean photos = true;
    private int days = 7;
    private List<KeywordSearch> searches = List.of(new KeywordSearch("s1", "Teapots", "teapot"));

    private Listens() {
    }

    public static Listens toEverything() {
        return new Listens();
    }

    public Listens opening(Opener... only) {
        opens = Set.of(only);
        return this;
    }

    public Listens withoutQuotes() {
        quotes = false;
        return this;
    }

    public Listens withoutDirect() {
        direct = false;
        return this;
    }

    public Listens withoutPhotos() {
        photos = false;
        return this;
    }

    public Listens searching(KeywordSearch... only) {
        searches = List.of(only);
        return this;
    }

    public Listens recheckingFor(int newDays) {
        days = newDays;
        return this;
    }

    public Hearing build() {
        return new Hearing(opens, quotes, direct, searches, photos, days);
    }
}
