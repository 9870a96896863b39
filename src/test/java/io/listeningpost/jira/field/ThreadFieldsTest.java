package io.listeningpost.jira.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.datetime.DateTimeFormatter;
import com.atlassian.jira.datetime.DateTimeFormatterFactory;
import com.atlassian.jira.datetime.DateTimeStyle;
import com.atlassian.jira.issue.Issue;
import io.listeningpost.conversation.ThreadFacts;
import io.listeningpost.health.Complaints;
import io.listeningpost.sandbox.host.velocity.Allowlist;
import io.listeningpost.sandbox.host.velocity.Templates;
import io.listeningpost.settings.Accounts;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Network;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.testing.LinkedAccounts;
import io.listeningpost.testing.MemoryAccounts;
import io.listeningpost.testing.MemoryNetwork;
import io.listeningpost.testing.MutableClock;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** What stands in the columns, for whom, and what it costs to find out. */
class ThreadFieldsTest {

    private static final Instant SPOKE = Instant.parse("2026-11-22T22:30:00Z");
    private static final ThreadFacts THREAD = new ThreadFacts(Optional.of(MemoryNetwork.X), Optional.of(LinkedAccounts.ACME),
            Optional.of("nora_k"), Optional.of(12_345L), Optional.of(true), Optional.of(SPOKE), Optional.of(SPOKE.minusSeconds(60)), 2);
    private static final ThreadFacts NOTHING = new ThreadFacts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), 0);

    private final MutableClock clock = new MutableClock();
    private final Reader reader = new Reader();
    private final MemoryNetwork network = new MemoryNetwork(clock, "99", "acme");
    private final MemoryAccounts accounts = new MemoryAccounts();
    private final List<Long> read = new ArrayList<>();
    private final AtomicReference<Optional<ThreadFacts>> told = new AtomicReference<>(Optional.of(THREAD));
    private final AtomicReference<Object> dates = new AtomicReference<>(new Dates(ZoneId.of("Asia/Tokyo")));
    private final Complaints complaints = new Complaints(clock);
    private final FieldFacts facts = new FieldFacts(this::facts, complaints, clock);
    private final FieldWords words = new FieldWords(reader, reader, new SocialNetworks(List.of(network)), accounts,
            new JiraDates(bundle(), complaints), clock);
    private final List<ThreadField> all = List.of(new NetworkField(facts, words), new AccountField(facts, words), new AuthorField(facts),
            new FollowersField(facts, words), new TurnField(facts, words), new LastPostField(facts, words),
            new LastAnswerField(facts, words), new FailedRepliesField(facts, words));

    ThreadFieldsTest() {
        accounts.save(LinkedAccounts.acme().build());
    }

    @Test
    void tellEachFactInWordsAndAsJqlComparesIt() {
        assertThat(values()).containsExactly("x", "x:99", "nora_k", "12345", "us", "2026-11-22T22:30:00Z", "2026-11-22T22:29:00Z", "2");
        assertThat(texts()).containsExactly(network.displayName(), "@acme", "@nora_k", "12,345", "Waiting for us",
                "2026-11-23 07:30 en COMPLETE", "2026-11-23 07:29 en COMPLETE", "2 replies failed");
    }

    @Test
    void speakTheLanguageOfTheReaderAndKeepTheirValues() {
        List<String> before = values();
        reader.locale = Locale.GERMAN;

        assertThat(texts()).containsExactly(network.displayName(), "@acme", "@nora_k", "12.345", "Wartet auf uns",
                "2026-11-23 07:30 de COMPLETE", "2026-11-23 07:29 de COMPLETE", "2 Antworten fehlgeschlagen");
        assertThat(values()).isEqualTo(before);
    }

    @Test
    void sayWhenTheCustomerIsToSpeakAndThatOneReplyFailed() {
        told.set(Optional.of(with(Optional.of(false), 1)));

        assertThat(texts()).contains("Waiting for the customer", "1 reply failed").doesNotContain("Waiting for us");
    }

    @Test
    void haveNoValueWhereNothingIsKnown() {
        told.set(Optional.of(NOTHING));
        assertThat(values()).containsOnlyNulls();
        told.set(Optional.empty());
        clock.advance(Duration.ofSeconds(3));
        assertThat(values()).containsOnlyNulls();
        assertThat(all).allSatisfy(field -> assertThat(rendered(field, "templates/field.vm")).isBlank());
        assertThat(all).allSatisfy(field -> assertThat(rendered(field, "templates/field-xml.vm")).isBlank());
    }

    /** Jira asks without an issue for the default value, and before a new issue is stored. */
    @Test
    void askNothingWithoutAStoredIssue() {
        assertThat(all).allSatisfy(field -> {
            assertThat(field.getValueFromIssue(null, null)).isNull();
            assertThat(field.getValueFromIssue(null, issue(null))).isNull();
            assertThat(field.getVelocityParameters(null, null, null)).isEmpty();
        });
        assertThat(read).isEmpty();
    }

    @Test
    void showNothingWhereReadingBreaksAndTheListStands() {
        told.set(null);

        assertThat(values()).containsOnlyNulls();
        assertThat(all).allSatisfy(field -> assertThat(rendered(field, "templates/field.vm")).isBlank());
        assertThat(complaints.last()).isNotEmpty().allSatisfy(bug -> assertThat(bug.about()).isEqualTo("fields of threads"));
    }

    @Test
    void leaveTheOthersStandingWhereOneBreaks() {
        Accounts broken = proxy(Accounts.class, "all", List.of());
        FieldWords unsure = new FieldWords(reader, reader, new SocialNetworks(List.of(network)), broken,
                new JiraDates(bundle(), complaints), clock);

        assertThat(new AccountField(facts, unsure).getValueFromIssue(null, issue(1L))).isNull();
        assertThat(new NetworkField(facts, unsure).getValueFromIssue(null, issue(1L))).isEqualTo("x");
    }

    @Test
    void readARequestOnceForAllColumnsOfAList() {
        for (long row = 1; row <= 50; row++) {
            Issue issue = issue(row);
            all.forEach(field -> {
                field.getValueFromIssue(null, issue);
                field.getVelocityParameters(issue, null, null);
            });
        }

        assertThat(read).containsExactlyElementsOf(LongStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void readAlsoOnceThatThereIsNoThread() {
        told.set(Optional.empty());
        values();
        values();

        assertThat(read).hasSize(1);
    }

    @Test
    void readAgainAfterThreeSeconds() {
        values();
        told.set(Optional.of(with(Optional.of(false), 0)));
        clock.advance(Duration.ofMillis(2_999));
        assertThat(texts()).contains("Waiting for us");
        clock.advance(Duration.ofMillis(1));

        assertThat(texts()).contains("Waiting for the customer");
        assertThat(read).hasSize(2);
    }

    @Test
    void forgetTheFirstOfVeryManyRequests() {
        LongStream.rangeClosed(1, 1_001).forEach(id -> all.getFirst().getValueFromIssue(null, issue(id)));
        all.getFirst().getValueFromIssue(null, issue(1_001L));
        assertThat(read).hasSize(1_001);
        all.getFirst().getValueFromIssue(null, issue(1L));

        assertThat(read).hasSize(1_002);
    }

    @Test
    void nameAnAccountThatIsLinkedNoMoreAsJqlKnowsIt() {
        accounts.remove(LinkedAccounts.ACME);
        told.set(Optional.of(new ThreadFacts(Optional.of(new Network("gone")), Optional.of(AccountId.parse("x:99")), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0)));

        assertThat(texts()).startsWith("gone", "x:99");
    }

    @Test
    void escapeWhateverAHandleHoldsAndKeepItsDirectionToItself() {
        told.set(Optional.of(new ThreadFacts(Optional.empty(), Optional.empty(), Optional.of("<img src=x onerror=\"alert(1)\">&'$foo #if"),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0)));

        assertThat(rendered(all.get(2), "templates/field.vm").strip()).isEqualTo("<span class=\"\"><bdi>@&lt;img src=x "
                + "onerror=&quot;alert(1)&quot;&gt;&amp;&#39;$foo #if</bdi></span>");
        assertThat(rendered(all.get(2), "templates/field-xml.vm").strip()).isEqualTo("<customfieldvalue>&lt;img src=x "
                + "onerror=&quot;alert(1)&quot;&gt;&amp;&#39;$foo #if</customfieldvalue>");
    }

    @Test
    void marksWhatNeedsSomebody() {
        assertThat(rendered(all.get(4), "templates/field.vm")).contains("class=\"aui-lozenge aui-lozenge-current\"", "Waiting for us");
        assertThat(rendered(all.getLast(), "templates/field.vm")).contains("class=\"aui-lozenge aui-lozenge-error\"", "2 replies failed");
    }

    @Test
    void exportTheValueThatEveryLanguageShares() {
        reader.locale = Locale.GERMAN;

        assertThat(all.stream().map(field -> rendered(field, "templates/field-xml.vm").strip())).contains(
                "<customfieldvalue>12345</customfieldvalue>", "<customfieldvalue>us</customfieldvalue>",
                "<customfieldvalue>2026-11-22T22:30:00Z</customfieldvalue>");
    }

    /** A Jira without its formatter, with another one, and one that breaks. */
    @Test
    void tellMomentsInUtcWhereJiraWritesNone() {
        for (Object broken : new Object[] {null, "something of another version", (DateTimeFormatterFactory) () -> {
            throw new IllegalStateException("no formats");
        }}) {
            dates.set(broken);
            assertThat(texts().get(5)).isEqualTo("Nov 22, 2026, 10:30\u202fPM UTC");
        }
    }

    @Test
    void turnTextIntoAValueAndBack() {
        assertThat(all).allSatisfy(field -> assertThat(field.getStringFromSingularObject(field.getSingularObjectFromString("x")))
                .isEqualTo("x"));
    }

    private Optional<ThreadFacts> facts(long issueId) {
        read.add(issueId);
        return Optional.ofNullable(told.get()).orElseThrow(() -> new IllegalStateException("the database is away"));
    }

    private static ThreadFacts with(Optional<Boolean> waitsForUs, int failed) {
        return new ThreadFacts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), waitsForUs, Optional.empty(),
                Optional.empty(), failed);
    }

    private List<String> values() {
        return all.stream().map(field -> field.getValueFromIssue(null, issue(1L))).toList();
    }

    private List<String> texts() {
        return all.stream().map(field -> field.getVelocityParameters(issue(1L), null, null).get("listeningPostText"))
                .flatMap(Stream::ofNullable).map(String.class::cast).toList();
    }

    private static String rendered(ThreadField field, String template) {
        StringWriter out = new StringWriter();
        try {
            new Templates(ThreadField.class.getClassLoader(), Allowlist.of(List.of(), ThreadField.class.getClassLoader(),
                    new ArrayList<>()), Map::of).render(template, field.getVelocityParameters(issue(1L), null, null), out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }

    private static Issue issue(Long id) {
        return proxy(Issue.class, "getId", id);
    }

    private BundleContext bundle() {
        ServiceReference<?> reference = proxy(ServiceReference.class, "none", null);
        return (BundleContext) Proxy.newProxyInstance(ThreadFieldsTest.class.getClassLoader(), new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getServiceReference" -> dates.get() == null ? null : reference;
                    case "getService" -> dates.get();
                    case "ungetService" -> true;
                    default -> throw new IllegalStateException(method.getName());
                });
    }

    private static <T> T proxy(Class<T> type, String only, Object value) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (!method.getName().equals(only)) {
                throw new IllegalStateException(method.getName());
            }
            return value;
        }));
    }

    /** Jira's formatter: it knows zone and language of the reader only after it was told to look. */
    private final class Dates implements DateTimeFormatterFactory, DateTimeFormatter {

        private final ZoneId zone;
        private String told = "";
        private String style = "";

        Dates(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public DateTimeFormatter formatter() {
            return new Dates(zone);
        }

        @Override
        public DateTimeFormatter forLoggedInUser() {
            told = reader.locale.getLanguage();
            return this;
        }

        @Override
        public DateTimeFormatter withStyle(DateTimeStyle wished) {
            style = wished.name();
            return this;
        }

        @Override
        public String format(Date date) {
            return java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(date.toInstant().atZone(zone)) + " " + told + " "
                    + style;
        }
    }
}
