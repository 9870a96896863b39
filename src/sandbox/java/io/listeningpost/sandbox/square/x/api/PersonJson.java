package io.listeningpost.sandbox.square.x.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.sandbox.square.http.Json;
import io.listeningpost.sandbox.square.x.world.Person;
import io.listeningpost.sandbox.square.x.world.World;
import java.util.Set;

/** A person as the API gives one: id, name and username, the rest if asked for. */
final class PersonJson {

    private PersonJson() {
    }

    static ObjectNode of(Person person, Set<String> fields, Asked asked) {
        World world = asked.world();
        ObjectNode json = Json.object().put("id", person.id()).put("name", person.name()).put("username", person.handle());
        for (String field : fields) {
            switch (field) {
                case "created_at" -> json.put(field, PostJson.time(person.joined()));
                case "description" -> json.put(field, PostJson.encode(person.bio()));
                case "profile_image_url" -> json.put(field, "https://pbs.twimg.com/profile_images/" + person.id() + "/face_normal.png");
                case "protected" -> json.put(field, person.guarded());
                case "verified" -> json.put(field, person.verified());
                case "verified_type" -> json.put(field, person.verified() ? "blue" : "none");
                case "receives_your_dm" -> json.put(field, world.takesMessages(person.id(), asked.reader().id()));
                case "url" -> json.put(field, "");
                case "public_metrics" -> json.putObject(field).put("followers_count", person.followers())
                        .put("following_count", person.following().size())
                        .put("tweet_count", world.writtenBy(person.id(), person.id(), Integer.MAX_VALUE, post -> true).size())
                        .put("listed_count", 0).put("like_count", 0).put("media_count", 0);
                default -> {
                    // the person has none of it, and X leaves out what is not there
                }
            }
        }
        return json;
    }
}
