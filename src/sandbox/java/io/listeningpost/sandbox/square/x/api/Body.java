package io.listeningpost.sandbox.square.x.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Answer;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.world.Post;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** An answer of posts with what was asked to come along; a 200 can carry errors beside the posts (networks.md §2.2). */
final class Body {

    private final Asked asked;
    private final Fields fields;
    private final PostJson writer;
    private final ObjectNode json = Json.object();
    private final Includes includes;
    private final Set<String> shown = new LinkedHashSet<>();

    Body(Asked asked, Fields fields) {
        this.asked = asked;
        this.fields = fields;
        this.writer = new PostJson(asked.world(), fields);
        this.includes = new Includes(asked, fields, writer, json);
    }

    Body list(Collection<Post> all) {
        for (Post post : all) {
            json.withArray("data").add(writer.of(post));
            companions(post);
        }
        return this;
    }

    Body single(Post post) {
        json.set("data", writer.of(post));
        companions(post);
        return this;
    }

    Body error(ObjectNode error) {
        json.withArray("errors").add(error);
        return this;
    }

    Body meta(ObjectNode meta) {
        json.set("meta", meta);
        return this;
    }

    /** The finished answer, charged to the caller. */
    Answer answer(boolean own) {
        asked.meter().posts(asked.caller(), shown, own);
        includes.write();
        return Answer.json(200, asked.settings().wording().give(json));
    }

    private void companions(Post post) {
        shown.add(post.id());
        if (fields.expands("author_id")) {
            includes.person(post.author());
        }
        if (fields.expands("in_reply_to_user_id")) {
            writer.addressee(post).ifPresent(includes::person);
        }
        if (fields.expands("entities.mentions.username")) {
            post.mentioned().forEach(includes::person);
        }
        if (fields.expands("attachments.media_keys")) {
            post.media().forEach(includes::picture);
        }
        if (fields.expands("edit_history_tweet_ids")) {
            asked.world().versions(post).stream().map(asked.world()::find).flatMap(Optional::stream).forEach(includes::post);
        }
        if (fields.expandsReferred()) {
            PostJson.references(post).forEach(reference -> includes.referred(reference.id()));
        }
    }
}
