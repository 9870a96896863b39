package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listeningpost.conversation.SamePeople;
import io.listeningpost.conversation.Saying;
import io.listeningpost.conversation.Saying.Side;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.AuthorId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.java.ao.Query;

/** Who is whom, in the tables SAYING and SAYING_WORD. */
public final class AoSamePeople implements SamePeople {

    private final Tables tables;

    public AoSamePeople(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public boolean say(Side one, Side other, String by, Instant at) {
        String oneKey = key(one.author());
        String otherKey = key(other.author());
        String pair = oneKey.compareTo(otherKey) < 0 ? Keys.of(oneKey, otherKey) : Keys.of(otherKey, oneKey);
        return tables.contest(() -> {
            if (tables.one(SayingRow.class, "PAIR_KEY = ?", pair).isPresent()) {
                return false;
            }
            ObjectNode body = Json.object().put("by", by).put("at", at.toString());
            write(body.putObject("one"), one);
            write(body.putObject("other"), other);
            tables.insert(SayingRow.class, Map.of("PAIR_KEY", pair, "ONE_KEY", oneKey, "OTHER_KEY", otherKey,
                    "AGED_AT", Millis.atOrAfter(at.plus(LOOK)), "BODY", Json.write(body)));
            tell(Stream.of(one, other), true, by, at);
            return true;
        });
    }

    @Override
    public Optional<Saying> find(long id) {
        return tables.one(SayingRow.class, "ID = ?", id).map(AoSamePeople::saying);
    }

    @Override
    public List<Saying> of(AuthorId author) {
        // one condition each, so that each has its index
        return Stream.of("ONE_KEY = ?", "OTHER_KEY = ?")
                .flatMap(where -> tables.list(SayingRow.class, Query.select().where(where, key(author)).order("ID")).stream())
                .map(AoSamePeople::saying).sorted(Comparator.comparing(Saying::id)).toList();
    }

    @Override
    public boolean takeBack(long id, String by, Instant at) {
        return tables.contest(() -> {
            Optional<Saying> known = find(id);
            known.ifPresent(saying -> {
                tables.take(SayingRow.class, id);
                tell(saying.sides(), false, by, at);
            });
            return known.isPresent();
        });
    }

    @Override
    public void forget(long id) {
        tables.contest(() -> tables.delete(SayingRow.class, "ID = ?", id));
    }

    @Override
    public List<Saying> due(Instant now, int limit) {
        return tables.list(SayingRow.class, Query.select().where("AGED_AT <= ?", now.toEpochMilli()).order("AGED_AT, ID").limit(limit))
                .stream().map(AoSamePeople::saying).toList();
    }

    @Override
    public void keep(long id, Instant until) {
        tables.one(SayingRow.class, "ID = ?", id).ifPresent(row -> {
            row.setAgedAt(Millis.atOrAfter(until));
            row.save();
        });
    }

    @Override
    public List<Word> toTell(AccountId account, int limit) {
        return tables.list(WordRow.class, Query.select().where("ACCOUNT = ?", account.toString()).order("ID").limit(limit)).stream()
                .map(AoSamePeople::word).toList();
    }

    @Override
    public void told(long wordId) {
        tables.contest(() -> tables.delete(WordRow.class, "ID = ?", wordId));
    }

    @Override
    public void forgetToTell(Instant before) {
        tables.clear(WordRow.class, WordRow::getID, Integer.MAX_VALUE, "MADE_AT, ID", "MADE_AT < ?", Millis.atOrAfter(before));
    }

    private void tell(Stream<Side> sides, boolean same, String by, Instant at) {
        sides.forEach(side -> tables.insert(WordRow.class, Map.of("ACCOUNT", side.account().toString(), "ISSUE_ID", side.issueId(),
                "MADE_AT", at.toEpochMilli(),
                "BODY", Json.write(Json.object().put("same", same).put("by", by).put("at", at.toString())))));
    }

    private static String key(AuthorId author) {
        return Keys.of(author.network(), author.userId());
    }

    private static void write(ObjectNode node, Side side) {
        node.put("account", side.account().toString()).put("user", side.userId()).put("issue", side.issueId());
    }

    private static Side side(JsonNode node) {
        return new Side(AccountId.parse(node.path("account").asText()), node.path("user").asText(), node.path("issue").asLong());
    }

    private static Saying saying(SayingRow row) {
        JsonNode body = Json.read(row.getBody());
        return new Saying(row.getID(), side(body.path("one")), side(body.path("other")), Json.text(body, "by").orElse(""),
                Json.instant(body, "at").orElse(Instant.EPOCH));
    }

    private static Word word(WordRow row) {
        JsonNode body = Json.read(row.getBody());
        return new Word(row.getID(), AccountId.parse(row.getAccount()), row.getIssueId(), body.path("same").asBoolean(),
                Json.text(body, "by").orElse(""), Json.instant(body, "at").orElse(Instant.EPOCH));
    }
}
