package io.listeningpost.jira.jql;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import com.atlassian.sal.api.message.I18nResolver;
import io.listeningpost.conversation.EarlierRequests.Earlier;
import io.listeningpost.conversation.EarlierRequests.Found;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.jira.rest.RestStage;
import io.listeningpost.jira.rest.Role;
import io.listeningpost.lease.Holder;
import io.listeningpost.reply.Filing;
import io.listeningpost.reply.NewReply;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.RepliesUnderWay;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.settings.Approval;
import io.listeningpost.settings.Team;
import io.listeningpost.social.AuthorId;
import io.listeningpost.social.Post;
import io.listeningpost.testing.MemoryNetwork;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.Posts;
import io.listeningpost.testing.Stage;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestsFunctionTest {

    private static final TerminalClause CLAUSE = new TerminalClause() { };
    private static final Holder TURN = new Holder("node1", 1);

    private final RestStage rest = new RestStage();
    private final Stage stage = rest.stage;
    private final Post first = Posts.post("101").by("501", "jane").text("@acme my kettle leaks").build();
    private final Post second = Posts.post("201").by("777", "jane_home").text("@acme is anybody there?").build();
    private final AgentsReplies replies = new AgentsReplies(new RepliesUnderWay(stage.outbox, stage.conversations), rest.agents());
    private final FailedReplies failed = new FailedReplies(replies);
    private final WaitingReplies waiting = new WaitingReplies(replies);
    private final RepliesToApprove toApprove = new RepliesToApprove(replies, stage.rights());
    private final ThreadsOfAuthor ofAuthor =
            new ThreadsOfAuthor(rest.agents(), stage.conversations, rest.sight(), new Said());

    @BeforeEach
    void hear() {
        stage.hears(first);
        stage.hears(second);
    }

    private long issue(Post opener) {
        return stage.conversation(opener).request().orElseThrow().issueId();
    }

    private NewReply reply(Post to, String key) {
        return new NewReply(key, Stage.ACME, stage.conversation(to).id(), ReplyKind.ANSWER, to.id(), Optional.empty(), List.of("Sorry!"),
                List.of(), "author", Optional.empty(), Optional.of("PUBLIC:" + to.id().value()), stage.clock.instant(),
                stage.clock.instant());
    }

    private OutboxEntry waits(Post to) {
        return ((Filing.Filed) stage.outbox.file(reply(to, "key-" + to.id().value()), Set.of())).entry();
    }

    private static List<Long> values(RequestsFunction function, @Nullable Role searcher, String... arguments) {
        ApplicationUser user = searcher == null ? null : new Someone(searcher.key());
        return function.getValues(() -> user, new FunctionOperand("f", arguments), CLAUSE).stream().map(QueryLiteral::getLongValue)
                .toList();
    }

    private static MessageSet check(RequestsFunction function, @Nullable Role searcher, String... arguments) {
        return function.validate(searcher == null ? null : new Someone(searcher.key()), new FunctionOperand("f", arguments), CLAUSE);
    }

    @Test
    void findsWhatFailedUntilSomebodyTakesCareOfIt() {
        OutboxEntry entry = waits(first);
        stage.outbox.claim(entry.id(), TURN, stage.clock.instant(), stage.clock.instant().plusSeconds(60));
        assertThat(values(failed, Role.AGENT)).isEmpty();
        stage.outbox.dead(entry.id(), TURN, "no");

        assertThat(values(failed, Role.AGENT)).containsExactly(issue(first));
        stage.outbox.withdraw(entry.id(), "undone");
        assertThat(values(failed, Role.AGENT)).isEmpty();
    }

    @Test
    void findsWhatIsNotOutYetWhetherItIsBeingSentOrNot() {
        assertThat(values(waiting, Role.AGENT)).isEmpty();
        OutboxEntry entry = waits(first);
        waits(second);

        assertThat(values(waiting, Role.AGENT)).containsExactlyInAnyOrder(issue(first), issue(second));
        stage.outbox.claim(entry.id(), TURN, stage.clock.instant(), stage.clock.instant().plusSeconds(60));
        assertThat(values(waiting, Role.AGENT)).containsExactlyInAnyOrder(issue(first), issue(second));
        stage.outbox.delivered(entry.id(), TURN, stage.clock.instant());
        assertThat(values(waiting, Role.AGENT)).containsExactly(issue(second));
    }

    @Test
    void namesARequestOnceHoweverManyRepliesWaitInIt() {
        waits(first);
        stage.outbox.enqueue(reply(first, "another"));

        assertThat(values(waiting, Role.AGENT)).containsExactly(issue(first));
    }

    @Test
    void findsWhatTheSearcherMayApprove() {
        stage.outbox.submit(reply(first, "mine"), Set.of());
        stage.teams.save(Stage.ACME, new Team(Set.of(), Set.of(), Approval.ALWAYS, Set.of(), Set.of(), true));
        assertThat(values(toApprove, Role.AGENT)).containsExactly(issue(first));
        assertThat(values(waiting, Role.AGENT)).as("nobody approved it").isEmpty();

        stage.teams.save(Stage.ACME, new Team(Set.of(), Set.of(), Approval.ALWAYS, Set.of(), Set.of("approvers"), true));
        assertThat(values(toApprove, Role.AGENT)).isEmpty();
    }

    /** Only somebody who works on a request learns from these how far its replies are. */
    @ParameterizedTest
    @EnumSource(value = Role.class, names = "AGENT", mode = EnumSource.Mode.EXCLUDE)
    void tellsNobodyElse(Role role) {
        waits(first);
        stage.outbox.submit(reply(second, "mine"), Set.of());

        assertThat(values(waiting, role)).isEmpty();
        assertThat(values(toApprove, role)).isEmpty();
        assertThat(values(ofAuthor, role, "SUP-1")).isEmpty();
        assertThat(check(ofAuthor, role, "SUP-1").getErrorMessages()).containsExactly("listening-post.jql.no-thread SUP-1");
    }

    @Test
    void tellsNothingToSomebodyWhoIsNotLoggedIn() {
        waits(first);

        assertThat(values(waiting, null)).isEmpty();
        assertThat(values(ofAuthor, null, "SUP-1")).isEmpty();
        assertThat(check(waiting, null).hasAnyErrors()).isFalse();
        assertThat(check(ofAuthor, null, "SUP-1").hasAnyErrors()).isTrue();
    }

    @Test
    void asksForTheRequestsOfTheAuthorAndOfWhoIsTheSamePerson() {
        rest.as(Role.AGENT, () -> rest.author().same("SUP-1", "{\"request\": \"SUP-2\"}"));
        List<String> asked = new ArrayList<>();
        rest.earlier = (person, all, without, most) -> {
            asked.add(person + " " + all + " " + without + " " + most);
            return Optional.of(new Found(List.of(new Earlier(new RequestRef(8, "SUP-8"), all.iterator().next(), "Late", "Waiting",
                    MutableClock.START, Optional.empty())), false));
        };
        ThreadsOfAuthor function = new ThreadsOfAuthor(rest.agents(), stage.conversations, rest.sight(), new Said());

        assertThat(check(function, Role.AGENT, "SUP-1").hasAnyErrors()).isFalse();
        assertThat(values(function, Role.AGENT, "SUP-1")).containsExactly(8L);
        assertThat(asked).containsExactly("agent [" + new AuthorId(MemoryNetwork.X, "501") + ", "
                + new AuthorId(MemoryNetwork.X, "777") + "] -1 1000");
    }

    @Test
    void saysWhichRequestHasNoThread() {
        assertThat(check(ofAuthor, Role.AGENT, "SUP-99").getErrorMessages()).containsExactly("listening-post.jql.no-thread SUP-99");
        assertThat(values(ofAuthor, Role.AGENT, "SUP-99")).as("deleted since the filter was saved").isEmpty();
    }

    @Test
    void takesAsManyArgumentsAsItSays() {
        assertThat(check(failed, Role.AGENT).hasAnyErrors()).isFalse();
        assertThat(check(failed, Role.AGENT, "x").hasAnyErrors()).isTrue();
        assertThat(check(ofAuthor, Role.AGENT).hasAnyErrors()).isTrue();
        assertThat(check(ofAuthor, Role.AGENT, "SUP-1", "SUP-2").hasAnyErrors()).isTrue();
        assertThat(values(ofAuthor, Role.AGENT)).isEmpty();
        assertThat(failed.getMinimumNumberOfExpectedArguments()).isZero();
        assertThat(ofAuthor.getMinimumNumberOfExpectedArguments()).isEqualTo(1);
        assertThat(failed.getDataType()).isSameAs(JiraDataTypes.ISSUE);
    }

    private record Someone(String key) implements ApplicationUser {

        @Override
        public String getKey() {
            return key;
        }

        @Override
        public String getUsername() {
            return key;
        }

        @Override
        public String getName() {
            return key;
        }

        @Override
        public String getDisplayName() {
            return key;
        }

        @Override
        public String getEmailAddress() {
            return key + "@example.org";
        }

        @Override
        public boolean isActive() {
            return true;
        }
    }

    /** Keys and arguments as they are. */
    private static final class Said implements I18nResolver {

        @Override
        public String getText(String key) {
            return key;
        }

        @Override
        public String getText(String key, Serializable... arguments) {
            return key + " " + arguments[0];
        }

        @Override
        public String getText(Locale locale, String key, Serializable... arguments) {
            return getText(key, arguments);
        }
    }
}
