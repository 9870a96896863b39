package io.listeningpost.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.mentions.Before;
import io.listeningpost.mentions.Decision;
import io.listeningpost.mentions.Decisions;
import io.listeningpost.mentions.Decline;
import io.listeningpost.mentions.NewDecision;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.PostId;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import net.java.ao.Query;

/** Decisions in the table DECISION. */
public final class AoDecisions implements Decisions {

    /** Oracle takes a thousand values in a list. */
    private static final int AT_ONCE = 200;

    private final Tables tables;

    public AoDecisions(ActiveObjects ao) {
        this.tables = new Tables(ao);
    }

    @Override
    public Decision add(NewDecision decision) {
        String key = Keys.of(decision.account(), decision.post(), decision.key());
        return DecisionJson.read(tables.contest(() -> tables.one(DecisionRow.class, "DECISION_KEY = ?", key)
                .orElseGet(() -> tables.insert(DecisionRow.class, Map.of(
                        "DECISION_KEY", key,
                        "ACCOUNT", decision.account().toString(),
                        "POST_KEY", Keys.of(decision.account(), decision.post()),
                        "WAITING", decision.account().toString(),
                        "STATE", Decision.State.WAITING.name(),
                        "BODY", DecisionJson.write(decision))))));
    }

    @Override
    public Optional<Decision> find(long id) {
        return row(id).map(DecisionJson::read);
    }

    private Optional<DecisionRow> row(long id) {
        return tables.one(DecisionRow.class, "ID = ?", id);
    }

    @Override
    public List<Decision> waiting(AccountId account, int limit) {
        return list(Query.select().where("WAITING = ?", account.toString()).order("ID").limit(limit));
    }

    @Override
    public void remember(long id, Before before) {
        change(id, row -> {
            if (row.getPast() == null) {
                row.setPast(DecisionJson.write(before));
            }
        });
    }

    @Override
    public void done(long id) {
        end(id, Decision.State.DONE);
    }

    @Override
    public void refused(long id, Decline why) {
        change(id, row -> row.setDecline(why.name()));
        end(id, Decision.State.REFUSED);
    }

    @Override
    public void undone(long id) {
        end(id, Decision.State.UNDONE);
    }

    private void end(long id, Decision.State state) {
        change(id, row -> {
            row.setState(state.name());
            row.setWaiting(null);
        });
    }

    private void change(long id, Consumer<DecisionRow> change) {
        DecisionRow row = row(id).orElseThrow(() -> new IllegalArgumentException("there is no decision " + id));
        change.accept(row);
        row.save();
    }

    @Override
    public List<Decision> ofPost(AccountId account, PostId post, int limit) {
        return list(Query.select().where("POST_KEY = ?", Keys.of(account, post)).order("ID DESC").limit(limit));
    }

    @Override
    public Map<PostId, Decision> last(AccountId account, Collection<PostId> posts) {
        List<String> keys = posts.stream().distinct().map(post -> Keys.of(account, post)).toList();
        Map<PostId, Decision> last = new HashMap<>();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            List<String> some = keys.subList(from, Math.min(from + AT_ONCE, keys.size()));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            list(Query.select().where("POST_KEY IN (" + marks + ")", some.toArray())).stream()
                    .filter(Decision::counts)
                    .forEach(each -> last.merge(each.post(), each, (one, other) -> one.id() > other.id() ? one : other));
        }
        return last;
    }

    private List<Decision> list(Query query) {
        return tables.list(DecisionRow.class, query).stream().map(DecisionJson::read).toList();
    }
}
