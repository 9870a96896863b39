package io.listeningpost.contract;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.listeningpost.conversation.Conversations;
import io.listeningpost.conversation.KeptDrafts;
import io.listeningpost.conversation.OwnPostWatch;
import io.listeningpost.conversation.OwnPosts;
import io.listeningpost.conversation.SamePeople;
import io.listeningpost.conversation.Turns;
import io.listeningpost.conversation.Writers;
import io.listeningpost.cost.Meter;
import io.listeningpost.cost.Prices;
import io.listeningpost.health.Backlogs;
import io.listeningpost.health.EventLog;
import io.listeningpost.health.HealthLog;
import io.listeningpost.health.PulseLog;
import io.listeningpost.health.Rhythms;
import io.listeningpost.health.SourceLog;
import io.listeningpost.health.TableSizes;
import io.listeningpost.insight.DayBook;
import io.listeningpost.intake.Cursors;
import io.listeningpost.intake.Journal;
import io.listeningpost.intake.PostWatch;
import io.listeningpost.jira.store.AoAccountTraces;
import io.listeningpost.jira.store.AoAccounts;
import io.listeningpost.jira.store.AoAuthors;
import io.listeningpost.jira.store.AoBacklogs;
import io.listeningpost.jira.store.AoBlockedAuthors;
import io.listeningpost.jira.store.AoCannedAnswers;
import io.listeningpost.jira.store.AoConversations;
import io.listeningpost.jira.store.AoCursors;
import io.listeningpost.jira.store.AoDayBook;
import io.listeningpost.jira.store.AoDecisions;
import io.listeningpost.jira.store.AoEventLog;
import io.listeningpost.jira.store.AoHealthLog;
import io.listeningpost.jira.store.AoJournal;
import io.listeningpost.jira.store.AoKeptDrafts;
import io.listeningpost.jira.store.AoLeases;
import io.listeningpost.jira.store.AoMeter;
import io.listeningpost.jira.store.AoOffSwitch;
import io.listeningpost.jira.store.AoOldConversations;
import io.listeningpost.jira.store.AoOldPosts;
import io.listeningpost.jira.store.AoOutbox;
import io.listeningpost.jira.store.AoOwnPostWatch;
import io.listeningpost.jira.store.AoOwnPosts;
import io.listeningpost.jira.store.AoPostWatch;
import io.listeningpost.jira.store.AoPrices;
import io.listeningpost.jira.store.AoProjectSpeeches;
import io.listeningpost.jira.store.AoPulseLog;
import io.listeningpost.jira.store.AoRemovals;
import io.listeningpost.jira.store.AoRhythms;
import io.listeningpost.jira.store.AoRules;
import io.listeningpost.jira.store.AoSamePeople;
import io.listeningpost.jira.store.AoSignIns;
import io.listeningpost.jira.store.AoSourceLog;
import io.listeningpost.jira.store.AoTableSizes;
import io.listeningpost.jira.store.AoTeams;
import io.listeningpost.jira.store.AoTurns;
import io.listeningpost.jira.store.AoWriters;
import io.listeningpost.lease.Leases;
import io.listeningpost.mentions.BlockedAuthors;
import io.listeningpost.mentions.Decisions;
import io.listeningpost.reply.Outbox;
import io.listeningpost.retention.AccountTraces;
import io.listeningpost.retention.OldConversations;
import io.listeningpost.retention.OldPosts;
import io.listeningpost.sandbox.host.Database;
import io.listeningpost.sandbox.host.ao.PluginTables;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.CannedAnswers;
import io.listeningpost.settings.OffSwitch;
import io.listeningpost.settings.PendingSignIns;
import io.listeningpost.settings.ProjectSpeeches;
import io.listeningpost.settings.Removals;
import io.listeningpost.settings.Rules;
import io.listeningpost.settings.Teams;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Authors;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.testing.MemoryNetwork;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.PlainSealer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.java.ao.RawEntity;
import net.java.ao.schema.Table;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The stores that Jira runs, on the real Active Objects engine, with the tables that the descriptor names. */
record AoStores(
        ActiveObjects ao,
        Conversations conversations,
        Turns turns,
        OwnPosts ownPosts,
        OwnPostWatch ownWatch,
        Accounts accounts,
        PendingSignIns signIns,
        OffSwitch voice,
        Rules rules,
        CannedAnswers canned,
        ProjectSpeeches projects,
        HealthLog health,
        Journal journal,
        Cursors cursors,
        Outbox outbox,
        Authors authors,
        Meter meter,
        DayBook days,
        Prices prices,
        SourceLog sources,
        PulseLog pulses,
        Rhythms rhythms,
        EventLog events,
        TableSizes sizes,
        Backlogs backlogs,
        Decisions decisions,
        BlockedAuthors blocked,
        PostWatch watch,
        Leases leases,
        OldPosts oldPosts,
        OldConversations oldConversations,
        Writers writers,
        KeptDrafts drafts,
        SamePeople samePeople,
        Teams teams,
        Removals removals,
        AccountTraces traces) implements Stores {

    private AoStores(ActiveObjects ao) {
        this(ao, new AoConversations(ao), new AoTurns(ao), new AoOwnPosts(ao), new AoOwnPostWatch(ao),
                new AoAccounts(ao, new PlainSealer("k1")),
                new AoSignIns(ao, new PlainSealer("k1")), new AoOffSwitch(ao), new AoRules(ao), new AoCannedAnswers(ao),
                new AoProjectSpeeches(ao),
                new AoHealthLog(ao),
                new AoJournal(ao),
                new AoCursors(ao), new AoOutbox(ao, new MutableClock()),
                new AoAuthors(ao), new AoMeter(ao), new AoDayBook(ao), new AoPrices(ao, () -> new SocialNetworks(
                        List.of(new MemoryNetwork(new MutableClock(), "99", "acme")))),
                new AoSourceLog(ao), new AoPulseLog(ao), new AoRhythms(ao), new AoEventLog(ao),
                new AoTableSizes(ao), new AoBacklogs(ao), new AoDecisions(ao),
                new AoBlockedAuthors(ao), new AoPostWatch(ao), new AoLeases(ao), new AoOldPosts(ao), new AoOldConversations(ao),
                new AoWriters(ao), new AoKeptDrafts(ao), new AoSamePeople(ao), new AoTeams(ao), new AoRemovals(ao),
                new AoAccountTraces(ao));
    }

    static AoStores on(Database database) {
        return on(database, module().getAttribute("namespace"));
    }

    /** Tables of another namespace, which nobody else fills. */
    static AoStores on(Database database, String namespace) {
        PluginTables tables = new PluginTables("io.listeningpost.listening-post", database);
        tables.open(namespace, entities());
        return new AoStores(tables);
    }

    private static List<Class<?>> entities() {
        List<Class<?>> entities = new ArrayList<>();
        NodeList names = module().getElementsByTagName("entity");
        for (int i = 0; i < names.getLength(); i++) {
            try {
                entities.add(Class.forName(names.item(i).getTextContent().strip()));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        return entities;
    }

    /** The names of the descriptor's tables, without prefix. */
    static List<String> tables() {
        return entities().stream().map(AoStores::table).sorted().toList();
    }

    private static String table(Class<?> entity) {
        return entity.getAnnotation(Table.class).value();
    }

    /** The entity of this table. */
    @SuppressWarnings("unchecked")
    Class<? extends RawEntity<Long>> entity(String table) {
        return (Class<? extends RawEntity<Long>>) entities().stream().filter(each -> table(each).equals(table)).findFirst().orElseThrow();
    }

    private static Element module() {
        try (InputStream in = AoStores.class.getResourceAsStream("/atlassian-plugin.xml")) {
            return (Element) DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getElementsByTagName("ao").item(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Accounts accountsAfterLosingKeysOf(AccountId account) {
        return new AoAccounts(ao, new PlainSealer("k2"));
    }
}
