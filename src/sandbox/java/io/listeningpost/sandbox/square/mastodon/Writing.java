package io.listeningpost.sandbox.square.mastodon;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people typed as the API tells it: HTML and JSON, and how long it is. */
final class Writing {

    private static final Pattern PIECE = Pattern.compile(
            "(https?://[^\\s<>\"]+)|(?<![=/\\w])(@[A-Za-z0-9_]+(?:@[A-Za-z0-9.-]*[A-Za-z0-9])?)");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern REMOTE = Pattern.compile("(?<![=/\\w])@([A-Za-z0-9_]+)@[A-Za-z0-9.-]+[A-Za-z0-9]");
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private final World world;
    private final String base;

    Writing(World world, String base) {
        this.world = world;
        this.base = base;
    }

    static int length(String text, int link) {
        String counted = REMOTE.matcher(LINK.matcher(text).replaceAll("x".repeat(link))).replaceAll("@$1");
        return (int) CHARACTER.matcher(counted).results().count();
    }

    ObjectNode toot(Toot toot) {
        ObjectNode json = Json.object().put("id", toot.id()).put("created_at", toot.createdAt().toString())
                .put("in_reply_to_id", toot.replyTo())
                .put("in_reply_to_account_id", world.toot(toot.replyTo()).map(Toot::author).orElse(null))
                .put("sensitive", !toot.warning().isEmpty()).put("spoiler_text", toot.warning()).put("visibility", toot.visibility())
                .put("language", toot.language()).put("uri", page(toot)).put("url", page(toot)).put("content", html(toot.text()))
                .put("edited_at", toot.editedAt() == null ? null : toot.editedAt().toString());
        json.putNull("reblog").putNull("poll").putNull("card");
        json.set("account", person(world.person(toot.author()).orElseThrow()));
        ArrayNode named = json.putArray("mentions");
        toot.named().forEach(id -> world.person(id).ifPresent(who -> named.addObject().put("id", id).put("username", who.username())
                .put("acct", who.acct()).put("url", home(who))));
        ArrayNode media = json.putArray("media_attachments");
        toot.media().forEach(id -> world.image(id).ifPresent(image -> media.add(image(image))));
        json.putArray("emojis");
        world.toot(toot.quoted()).ifPresent(quoted -> json.putObject("quote").put("state", "accepted").set("quoted_status", toot(quoted)));
        return json;
    }

    ObjectNode image(Image image) {
        return Json.object().put("id", image.id()).put("type", "image").put("url", base + "/mastodon/media/" + image.id())
                .put("preview_url", base + "/mastodon/media/" + image.id())
                .put("description", image.description().isEmpty() ? null : image.description());
    }

    ObjectNode person(Fellow who) {
        ObjectNode json = Json.object().put("id", who.id()).put("username", who.username()).put("acct", who.acct())
                .put("display_name", who.name()).put("url", home(who)).put("locked", false).put("bot", false)
                .put("followers_count", who.followers()).put("avatar", base + "/mastodon/avatars/" + who.id() + ".png")
                .put("note", "<p>" + who.name().replace("&", "&amp;").replace("<", "&lt;") + " writes here.</p>")
                .put("created_at", "2022-11-06T00:00:00.000Z");
        json.putArray("emojis");
        json.putArray("fields");
        return json;
    }

    private String page(Toot toot) {
        Fellow author = world.person(toot.author()).orElseThrow();
        return home(author) + "/" + toot.id();
    }

    private String home(Fellow who) {
        return (who.domain().isEmpty() ? base : "https://" + who.domain()) + "/@" + who.username();
    }

    String html(String text) {
        StringBuilder html = new StringBuilder("<p>");
        Matcher found = PIECE.matcher(text);
        int from = 0;
        while (found.find()) {
            html.append(escaped(text.substring(from, found.start())));
            html.append(found.group(1) != null ? link(found.group(1)) : mention(found.group(2)));
            from = found.end();
        }
        html.append(escaped(text.substring(from)));
        return html.append("</p>").toString().replace("\n\n", "</p><p>").replace("\n", "<br />");
    }

    private String mention(String typed) {
        Optional<Fellow> who = world.byAcct(typed.substring(1));
        return who.map(each -> "<span class=\"h-card\" translate=\"no\"><a href=\"" + home(each) + "\" class=\"u-url mention\">@<span>"
                + escaped(each.username()) + "</span></a></span>").orElseGet(() -> escaped(typed));
    }

    private static String link(String address) {
        String bare = address.replaceFirst("^https?://(www\\.)?", "");
        String ahead = address.substring(0, address.length() - bare.length());
        boolean cut = bare.length() > 30;
        return "<a href=\"" + escaped(address) + "\" target=\"_blank\" rel=\"nofollow noopener\"><span class=\"invisible\">" + ahead
                + "</span><span class=\"" + (cut ? "ellipsis" : "") + "\">" + escaped(cut ? bare.substring(0, 30) : bare)
                + "</span><span class=\"invisible\">" + escaped(cut ? bare.substring(30) : "") + "</span></a>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
