package io.listeningpost.network.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.listeningpost.social.Author;
import io.listeningpost.social.LinkedAccount;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The people whom we can name, by id. Immutable. */
record XPeople(Map<String, XPerson> byId) {

    XPeople {
        byId = Map.copyOf(byId);
    }

    /** Those whom X sent along with an answer. */
    static XPeople in(JsonNode answer) {
        Map<String, XPerson> found = new HashMap<>();
        XJson.list(answer.path("includes"), "users").flatMap(user -> XPerson.read(user).stream())
                .forEach(person -> found.putIfAbsent(person.author().id(), person));
        return new XPeople(found);
    }

    /** Ourselves: nobody has to be asked who wrote our own posts. */
    static XPeople us(LinkedAccount account) {
        String id = account.id().userId();
        Author us = new Author(id, account.handle(), "", OptionalLong.empty(), false, Optional.empty());
        return new XPeople(Map.of(id, new XPerson(us, false)));
    }

    XPeople and(Collection<XPerson> others) {
        Map<String, XPerson> all = new HashMap<>(byId);
        others.forEach(person -> all.putIfAbsent(person.author().id(), person));
        return new XPeople(all);
    }

    boolean knows(String id) {
        return byId.containsKey(id);
    }

    /** Everybody but these. */
    Set<String> unknown(Collection<String> ids) {
        return ids.stream().filter(id -> !knows(id)).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Who wrote something. Of somebody whom X left out only the id is known; when not even that, an id of its own is made up, so that two
     * strangers are never taken for one.
     *
     * @param writer the field that names them
     * @param id     of what was written
     */
    XPerson author(JsonNode entry, String writer, String id) {
        Optional<String> who = XJson.id(entry, writer);
        return who.map(byId::get).orElseGet(() -> new XPerson(Author.unknown(who.orElse("unknown-" + id)), false));
    }
}
