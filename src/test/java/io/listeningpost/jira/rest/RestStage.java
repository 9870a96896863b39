package io.listeningpost.jira.rest;

import com.atlassian.sal.api.ApplicationProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.listeningpost.conversation.AgentRights;
import io.listeningpost.conversation.EarlierRequests;
import io.listeningpost.conversation.Elsewhere;
import io.listeningpost.conversation.RequestRef;
import io.listeningpost.cost.Budgets;
import io.listeningpost.health.Complaints;
import io.listeningpost.health.Vitals;
import io.listeningpost.intake.AuthorPosts;
import io.listeningpost.intake.Events;
import io.listeningpost.intake.Rehearsal;
import io.listeningpost.intake.RoundNow;
import io.listeningpost.jira.rest.admin.AccountEventsResource;
import io.listeningpost.jira.rest.admin.AccountLinks;
import io.listeningpost.jira.rest.admin.AccountLookup;
import io.listeningpost.jira.rest.admin.AccountMovesResource;
import io.listeningpost.jira.rest.admin.AccountResource;
import io.listeningpost.jira.rest.admin.AccountReadings;
import io.listeningpost.jira.rest.admin.AccountViews;
import io.listeningpost.jira.rest.admin.AccountsResource;
import io.listeningpost.jira.rest.admin.Activities;
import io.listeningpost.jira.rest.admin.ActivityResource;
import io.listeningpost.jira.rest.admin.AutomationResource;
import io.listeningpost.jira.rest.admin.BudgetResource;
import io.listeningpost.jira.rest.admin.Callback;
import io.listeningpost.jira.rest.admin.CannedBookResource;
import io.listeningpost.jira.rest.admin.CannedCheck;
import io.listeningpost.jira.rest.admin.CannedTrial;
import io.listeningpost.jira.rest.admin.ConfigBooks;
import io.listeningpost.jira.rest.admin.ConfigCheck;
import io.listeningpost.jira.rest.admin.ConfigProjects;
import io.listeningpost.jira.rest.admin.Configuration;
import io.listeningpost.jira.rest.admin.ConfigurationResource;
import io.listeningpost.jira.rest.admin.CostViews;
import io.listeningpost.jira.rest.admin.CostsResource;
import io.listeningpost.jira.rest.admin.DestinationCheck;
import io.listeningpost.jira.rest.admin.Drawers;
import io.listeningpost.jira.rest.admin.EventsAddress;
import io.listeningpost.jira.rest.admin.FiguresCheck;
import io.listeningpost.jira.rest.admin.FiguresResource;
import io.listeningpost.jira.rest.admin.HealthResource;
import io.listeningpost.jira.rest.admin.HearingCheck;
import io.listeningpost.jira.rest.admin.HearingResource;
import io.listeningpost.jira.rest.admin.JournalResource;
import io.listeningpost.jira.rest.admin.JournalViews;
import io.listeningpost.jira.rest.admin.NetworksResource;
import io.listeningpost.jira.rest.admin.OffSwitchResource;
import io.listeningpost.jira.rest.admin.Overtaking;
import io.listeningpost.jira.rest.admin.Overviews;
import io.listeningpost.jira.rest.admin.PricesResource;
import io.listeningpost.jira.rest.admin.QuietCheck;
import io.listeningpost.jira.rest.admin.QuietResource;
import io.listeningpost.jira.rest.admin.ProjectWordsCheck;
import io.listeningpost.jira.rest.admin.ProjectWordsResource;
import io.listeningpost.jira.rest.admin.ProjectWordsViews;
import io.listeningpost.jira.rest.admin.RequestTrial;
import io.listeningpost.jira.rest.admin.RoutingResource;
import io.listeningpost.jira.rest.admin.RoutingTrial;
import io.listeningpost.jira.rest.admin.RoutingViews;
import io.listeningpost.jira.rest.admin.RuleDoubts;
import io.listeningpost.jira.rest.admin.RulesCheck;
import io.listeningpost.jira.rest.admin.SearchCheck;
import io.listeningpost.jira.rest.admin.ServiceDesksResource;
import io.listeningpost.jira.rest.admin.SettingsCheck;
import io.listeningpost.jira.rest.admin.SignInStarts;
import io.listeningpost.jira.rest.admin.SignInsResource;
import io.listeningpost.jira.rest.admin.SpeechCheck;
import io.listeningpost.jira.rest.admin.SpendingResource;
import io.listeningpost.jira.rest.admin.Spendings;
import io.listeningpost.jira.rest.admin.StatusesResource;
import io.listeningpost.jira.rest.admin.SupportBundle;
import io.listeningpost.jira.rest.admin.SupportResource;
import io.listeningpost.jira.rest.admin.TeamResource;
import io.listeningpost.jira.rest.admin.WordingCheck;
import io.listeningpost.jira.rest.admin.WordingResource;
import io.listeningpost.jira.rest.admin.WordsResource;
import io.listeningpost.jira.rest.admin.WordsTrial;
import io.listeningpost.jira.rest.agent.ActViews;
import io.listeningpost.jira.rest.agent.AuthorCardResource;
import io.listeningpost.jira.rest.agent.AuthorCards;
import io.listeningpost.jira.rest.agent.AuthorPostsResource;
import io.listeningpost.jira.rest.agent.AuthorsTold;
import io.listeningpost.jira.rest.agent.CannedAnswersResource;
import io.listeningpost.jira.rest.agent.ConversationViews;
import io.listeningpost.jira.rest.agent.ConversationsResource;
import io.listeningpost.jira.rest.agent.Drafts;
import io.listeningpost.jira.rest.agent.ElsewhereResource;
import io.listeningpost.jira.rest.agent.ElsewhereViews;
import io.listeningpost.jira.rest.agent.KeptDraftsResource;
import io.listeningpost.jira.rest.agent.OfferViews;
import io.listeningpost.jira.rest.agent.PersonSight;
import io.listeningpost.jira.rest.agent.PortalViews;
import io.listeningpost.jira.rest.agent.PostViews;
import io.listeningpost.jira.rest.agent.PreviewViews;
import io.listeningpost.jira.rest.agent.RepliesResource;
import io.listeningpost.jira.rest.agent.ReplyViews;
import io.listeningpost.jira.rest.agent.Speaking;
import io.listeningpost.jira.rest.agent.SpeakingStatuses;
import io.listeningpost.jira.rest.mentions.BlockedResource;
import io.listeningpost.jira.rest.mentions.Deciding;
import io.listeningpost.jira.rest.mentions.DecisionsResource;
import io.listeningpost.jira.rest.mentions.Discretion;
import io.listeningpost.jira.rest.mentions.MentionSearch;
import io.listeningpost.jira.rest.mentions.MentionViews;
import io.listeningpost.jira.rest.mentions.MentionsResource;
import io.listeningpost.jira.rest.mentions.ProjectAccounts;
import io.listeningpost.jira.rest.mentions.Reasons;
import io.listeningpost.jira.rest.mentions.Rows;
import io.listeningpost.jira.rest.mentions.Targets;
import io.listeningpost.jira.rest.mentions.TargetsResource;
import io.listeningpost.jira.rest.mentions.Withholding;
import io.listeningpost.jira.words.VelocityWords;
import io.listeningpost.mentions.AuditedBlockedAuthors;
import io.listeningpost.mentions.BlockedAuthors;
import io.listeningpost.mentions.DecisionsNow;
import io.listeningpost.mentions.RequestGlance;
import io.listeningpost.mentions.RequestGlances;
import io.listeningpost.reply.CannedSearch;
import io.listeningpost.reply.SameAct;
import io.listeningpost.reply.Signatures;
import io.listeningpost.settings.AccountLinking;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.AuditNames;
import io.listeningpost.settings.AuditedAccounts;
import io.listeningpost.settings.AuditedCannedAnswers;
import io.listeningpost.settings.AuditedProjectSpeeches;
import io.listeningpost.settings.AuditedRules;
import io.listeningpost.settings.CannedAnswers;
import io.listeningpost.settings.DeskCatalog;
import io.listeningpost.settings.Destined;
import io.listeningpost.settings.DetailCatalog;
import io.listeningpost.settings.People;
import io.listeningpost.settings.ProjectCatalog;
import io.listeningpost.settings.ProjectRights;
import io.listeningpost.settings.ProjectSpeeches;
import io.listeningpost.settings.Receipts;
import io.listeningpost.settings.Rules;
import io.listeningpost.settings.SignIns;
import io.listeningpost.settings.TeamRights;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.SocialNetworks;
import io.listeningpost.status.RequestSight;
import io.listeningpost.testing.MemoryAuthors;
import io.listeningpost.testing.MemoryBacklogs;
import io.listeningpost.testing.MemoryDayBook;
import io.listeningpost.testing.MemoryDesk;
import io.listeningpost.testing.MemoryLeases;
import io.listeningpost.testing.MemoryMeter;
import io.listeningpost.testing.MemoryPlaces;
import io.listeningpost.testing.MemoryPrices;
import io.listeningpost.testing.MemoryPulses;
import io.listeningpost.testing.MemorySignIns;
import io.listeningpost.testing.MutableClock;
import io.listeningpost.testing.PlainSealer;
import io.listeningpost.testing.PlainWords;
import io.listeningpost.testing.SomePeople;
import io.listeningpost.testing.Stage;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;

/** Every resource as a plain object on a {@link Stage}, called in a role. */
public final class RestStage {

    public static final List<DeskCatalog.Desk> DESKS = List.of(new DeskCatalog.Desk(3, "SUP", "Support"));

    public final Stage stage;
    private final AuthorPosts authorPosts;
    /** As the product wires them. */
    private final Accounts audited;
    private final Rules auditedRules;
    private final CannedAnswers auditedCanned;
    private final BlockedAuthors auditedBlocked;
    public Role role = Role.ADMIN;
    /** Added to every id that Jira gives: another Jira has the same things by other ids. */
    public int shift;
    public final MemoryMeter meter = new MemoryMeter();
    public final MemoryDayBook days;
    public final List<AccountId> woken = new ArrayList<>();
    public final MemoryPrices prices;

    public final Receipts receipts;
    public final MemoryPulses nodes = new MemoryPulses();
    public Vitals vitals = new Vitals("1.2.3", "node-1", MutableClock.START, true, true, Optional.of(MutableClock.START.plusSeconds(60)),
            Optional.of(MutableClock.START));
    public final LivenessCheck liveness;
    public final Complaints complaints;
    public final MemoryLeases leases = new MemoryLeases();
    public final MemorySignIns pending = new MemorySignIns();

    public final MemoryAuthors authors = new MemoryAuthors();
    public Optional<String> reporter = Optional.of("JIRAUSER10100");

    public EarlierRequests earlier = (person, all, without, most) -> Optional.of(EarlierRequests.Found.nothing());
    /** Requests that nobody sees. */
    public final Set<Long> hidden = new HashSet<>();
    /** Requests that agents only see. */
    public final Set<Long> looked = new HashSet<>();
    public Elsewhere elsewhere = (person, issue, since, most) -> Optional.of(Elsewhere.Found.nowhere());

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Properties ENGLISH = english();
    private static final Sentences SENTENCES = new Sentences(RestStage::text);

    private final Caller caller = new Caller() {
        @Override
        public Optional<String> userKey() {
            return Optional.of(role).filter(each -> each != Role.ANONYMOUS).map(Role::key);
        }

        @Override
        public boolean isAdmin() {
            return role == Role.ADMIN || role == Role.SYSTEM_ADMIN;
        }

        @Override
        public boolean isSystemAdmin() {
            return role == Role.SYSTEM_ADMIN;
        }
    };
    private final Refusals refusals = new Refusals(RestStage::text);
    private final JsonBody json = new JsonBody(refusals);

    public RestStage() {
        this(new Stage());
    }

    public RestStage(Stage stage) {
        this.stage = stage;
        this.authorPosts = stage.authorPosts();
        this.audited = new AuditedAccounts(stage.accounts, stage.audit::add, auditNames());
        this.auditedRules = new AuditedRules(stage.rules, stage.audit::add, auditNames());
        this.auditedCanned = new AuditedCannedAnswers(stage.canned, stage.audit::add);
        this.auditedBlocked = new AuditedBlockedAuthors(stage.blocked, stage.accounts, stage.audit::add);
        days = new MemoryDayBook(stage.journal, stage.outbox, stage.turns);
        this.receipts = new Receipts(new PlainSealer("k1"), stage.clock);
        this.prices = new MemoryPrices(stage.network.publishedPrices());
        this.complaints = new Complaints(stage.clock);
        this.liveness = new LivenessCheck(stage.accounts, nodes, () -> vitals, stage.clock);
    }

    /** As after a mistake in the shared home. */
    public void loseKeyFile() {
        vitals = new Vitals(vitals.version(), vitals.node(), vitals.startedAt(), false, true, vitals.nextRun(), vitals.lastHere());
    }

    /** The answer of a call in this role, refusals included. */
    public Reply as(Role someone, Supplier<Response> call) {
        role = someone;
        try {
            return new Reply(call.get());
        } catch (Refused refused) {
            return new Reply(refused.getResponse());
        }
    }

    /** What came back. */
    public record Reply(Response response) {

        public int status() {
            return response.getStatus();
        }

        /** The body as the browser would see it. */
        public JsonNode json() {
            return JSON.valueToTree(response.getEntity());
        }

        /** The fields that are wrong, in the order told. */
        public List<String> fields() {
            return json().findValuesAsText("field");
        }

        public String message() {
            return String.join(" ", json().findValuesAsText("message"));
        }
    }

    public OffSwitchResource offSwitch() {
        return new OffSwitchResource(gate(), json, refusals, stage.publicVoice(), people(), overtaking());
    }

    public RoutingResource routing() {
        return new RoutingResource(gate(), json, refusals, auditedRules, rulesCheck(),
                new Rehearsal(stage.journal, stage.accounts, stage.clock), new RoutingTrial(lookup(), refusals),
                new RoutingViews(stage.accounts, people(), details(), stage.destinations, SENTENCES,
                        new RuleDoubts(desks(), details(), people(), new DeskRights(), RestStage::text)), details(), overtaking());
    }

    public CannedBookResource cannedBook() {
        return new CannedBookResource(gate(), json, refusals, auditedCanned, lookup(), cannedCheck(), cannedTrial(), overtaking());
    }

    private CannedTrial cannedTrial() {
        return new CannedTrial(known(), stage.accounts, new VelocityWords(), refusals);
    }

    private CannedCheck cannedCheck() {
        return new CannedCheck(stage.accounts, cannedTrial(), refusals);
    }

    /** Of groups there are those that nobody calls "nobody". */
    public ConfigurationResource configuration() {
        ConfigBooks books = new ConfigBooks(rulesCheck(), cannedCheck(), refusals);
        ConfigProjects words = new ConfigProjects(desks(), projectWordsCheck(), refusals);
        ConfigCheck check = new ConfigCheck(desks(), details(), projects(), group -> !group.equals("nobody"), settingsCheck(),
                hearingCheck(), wordingCheck(), new QuietCheck(refusals), books, words, refusals);
        return new ConfigurationResource(gate(), json, new Configuration(people(), desks(), details(), projects(), check, known(),
                audited, stage.teams, stage.rules, stage.canned, projectSpeeches(), prices, stage.audit::add,
                refusals), overtaking());
    }

    private RulesCheck rulesCheck() {
        return new RulesCheck(stage.accounts, new DestinationCheck(desks(), details(), people(), refusals), refusals);
    }

    private SettingsCheck settingsCheck() {
        return new SettingsCheck(people(), desks(), new SpeechCheck(desks(), trial(), refusals), refusals);
    }

    private HearingCheck hearingCheck() {
        return new HearingCheck(known(), new SearchCheck(refusals), refusals);
    }

    private WordingCheck wordingCheck() {
        return new WordingCheck(new Signatures(people(), new PlainWords()), refusals);
    }

    public CannedAnswersResource canned() {
        return new CannedAnswersResource(gate(), refusals, stage.conversations, stage.turns, speaking(),
                new CannedSearch(stage.canned, new VelocityWords()), glances(), people());
    }

    /** Two priorities, and one component of the only desk. */
    private DetailCatalog details() {
        return new DetailCatalog() {
            @Override
            public List<Detail> priorities() {
                return List.of(new Detail(Integer.toString(2 + shift), "High"), new Detail(Integer.toString(3 + shift), "Medium"));
            }

            @Override
            public List<Detail> components(int serviceDeskId) {
                return serviceDeskId == 3 + shift ? List.of(new Detail(Integer.toString(10_100 + shift), "Delivery")) : List.of();
            }

            @Override
            public List<Detail> teamFields() {
                return List.of(new Detail("customfield_" + (10_050 + shift), "Support team"));
            }

            @Override
            public List<String> teams(String field, int serviceDeskId) {
                return serviceDeskId == 3 + shift ? List.of("Blue team", "Green team") : List.of();
            }
        };
    }

    public AliveResource alive() {
        return new AliveResource(liveness);
    }

    public AccountsResource accounts() {
        return new AccountsResource(gate(), json, audited, views(), links());
    }

    public AccountMovesResource accountMoves() {
        return new AccountMovesResource(gate(), json, refusals, audited);
    }

    public AccountResource account() {
        return new AccountResource(gate(), json, refusals, audited, lookup(), drawers(), views(), links(),
                settingsCheck(), rounds(), stage.clock);
    }

    public HearingResource hearing() {
        return new HearingResource(gate(), json, lookup(), drawers(), hearingCheck());
    }

    /** Whoever is woken is in {@link #woken}. */
    public EventsResource events() {
        return new EventsResource(new Events(stage.accounts, known(), stage.events, woken::add, stage.clock));
    }

    public AccountEventsResource accountEvents() {
        return new AccountEventsResource(gate(), lookup(), stage.accounts, known(), new EventsAddress(jira()), stage.events);
    }

    public BudgetResource budget() {
        return new BudgetResource(gate(), json, refusals, lookup(), drawers());
    }

    public QuietResource quiet() {
        return new QuietResource(gate(), json, lookup(), drawers(), new QuietCheck(refusals));
    }

    public WordingResource wording() {
        return new WordingResource(gate(), json, lookup(), drawers(), wordingCheck());
    }

    public CostsResource costs() {
        return new CostsResource(gate(), lookup(), costViews());
    }

    public ActivityResource activity() {
        return new ActivityResource(gate(), refusals, stage.accounts, lookup(), new Activities(days, known(), stage.clock));
    }

    public SpendingResource spending() {
        return new SpendingResource(gate(), refusals, stage.accounts, lookup(), new Spendings(meter, known(), stage.clock));
    }

    public PricesResource prices() {
        return new PricesResource(gate(), json, refusals, known(), prices, stage.audit::add, overtaking());
    }

    public AutomationResource automation() {
        return new AutomationResource(gate(), json, refusals, lookup(), drawers(), views(), stage.clock);
    }

    public NetworksResource networks() {
        return new NetworksResource(gate(), known(), RestStage::text, callback());
    }

    public ServiceDesksResource serviceDesks() {
        return new ServiceDesksResource(gate(), desks(), refusals);
    }

    public StatusesResource statuses() {
        return new StatusesResource(gate(), desks());
    }

    public WordsResource words() {
        return new WordsResource(gate(), json, lookup(), trial(), requestTrial());
    }

    /** Everybody sees requests that are not {@link #hidden}. */
    private RequestTrial requestTrial() {
        return new RequestTrial((person, key) -> stage.desk.tickets().stream()
                .map(MemoryDesk.Ticket::ref).filter(ref -> ref.key().equals(key) && !hidden.contains(ref.issueId())).findFirst()
                .map(ref -> new RequestSight.Seen(ref, "Waiting")), stage.places, stage.speaking(), stage.accounts, stage.conversations,
                stage.statuses(), people(), refusals);
    }

    public ProjectWordsResource projectWords() {
        return new ProjectWordsResource(gate(), json, refusals, projects(), projectSpeeches(), projectViews(), projectWordsCheck(), trial(),
                requestTrial(), overtaking());
    }

    private ProjectWordsCheck projectWordsCheck() {
        return new ProjectWordsCheck(desks(), projectViews(), trial(), refusals);
    }

    private ProjectWordsViews projectViews() {
        return new ProjectWordsViews(projects(), desks(), destined(), known());
    }

    private ProjectSpeeches projectSpeeches() {
        return new AuditedProjectSpeeches(stage.projects, projects(), auditNames(), stage.audit::add);
    }

    private Destined destined() {
        return new Destined(stage.accounts, stage.rules);
    }

    /** One with the service desk, and one without any. */
    private ProjectCatalog projects() {
        List<ProjectCatalog.Project> all = List.of(
                new ProjectCatalog.Project(MemoryPlaces.SUP + shift, "SUP", "Support", Optional.of(3 + shift)),
                new ProjectCatalog.Project(10_002 + shift, "OPS", "Operations", Optional.empty()));
        return new ProjectCatalog() {
            @Override
            public Optional<Project> byKey(String key) {
                return all.stream().filter(each -> each.key().equals(key)).findFirst();
            }

            @Override
            public Optional<Project> byId(long id) {
                return all.stream().filter(each -> each.id() == id).findFirst();
            }

            @Override
            public List<DeskCatalog.Status> statuses(Project project) {
                return desks().statuses();
            }
        };
    }

    /** Everybody but customers sees both projects; administrators administer both, the project admin the one with the service desk. */
    private static ProjectRights.Standing standing(String person, String project) {
        if (!List.of("SUP", "OPS").contains(project) || person.equals(Role.CUSTOMER.key())) {
            return ProjectRights.Standing.STRANGER;
        }
        return List.of(Role.ADMIN.key(), Role.SYSTEM_ADMIN.key()).contains(person)
                || person.equals(Role.PROJECT_ADMIN.key()) && project.equals("SUP") ? ProjectRights.Standing.ADMIN
                : ProjectRights.Standing.ONLOOKER;
    }

    public JournalResource journal() {
        return new JournalResource(gate(), refusals, lookup(), stage.journal, new JournalViews(stage.conversations, SENTENCES));
    }

    public FiguresResource figures() {
        return new FiguresResource(gate(), new FiguresCheck(liveness, overviews(), stage.clock));
    }

    public SupportResource support() {
        return new SupportResource(gate(), new SupportBundle(overviews(), stage.accounts, stage.projects, meter,
                () -> Map.of("JOURNAL", 4L), complaints, stage.clock));
    }

    public HealthResource health() {
        return new HealthResource(gate(), overviews());
    }

    public ConversationsResource conversations() {
        ActViews acts = new ActViews(new SameAct(stage.acts), refusals);
        ReplyViews replies = new ReplyViews(people(), stage.ownPosts, SENTENCES, stage.clock);
        ConversationViews views = new ConversationViews(stage.accounts, known(), stage.conversations, stage.journal, stage.turns,
                stage.ownPosts, stage.outbox, stage.writers, rights(), stage.health, stage.attachments, budgets(), stage.blocked,
                new PostViews(stage.journal), replies, new OfferViews(stage.commentAnswers(), replies, refusals),
                new PortalViews(issue -> reporter, stage.accounts, replies),
                new SpeakingStatuses(stage.statuses(), stage.places, projects(), desks(), replies, stage.clock),
                stage.speaking(), stage.clock);
        return new ConversationsResource(gate(), json, refusals, stage.conversations, views, replies,
                new Drafts(stage.attachments, stage.comments, refusals),
                new PreviewViews(stage.accounts, known(), stage.journal, prices, refusals), stage.replies(),
                speaking(), acts, stage.writers, stage.drafts,
                stage.clock);
    }

    public AuthorCardResource author() {
        return new AuthorCardResource(gate(), json, refusals, stage.conversations, new AuthorCards(told(), sight(), stage.blocked,
                earlier, known(), people()), told(), sight(),
                stage.identifying());
    }

    private AuthorsTold told() {
        return new AuthorsTold(stage.conversations, stage.journal, authors, rights(), stage.clock);
    }

    public AgentRights agents() {
        return new DeskRights();
    }

    public PersonSight sight() {
        return new PersonSight(stage.people, stage.identifying(), stage.conversations, new DeskRights(),
                earlier, told());
    }

    public AuthorPostsResource authorPosts() {
        return new AuthorPostsResource(gate(), refusals, stage.conversations, told(), rights(), authorPosts);
    }

    public ElsewhereResource elsewhere() {
        return new ElsewhereResource(gate(), refusals, stage.conversations,
                new ElsewhereViews(stage.conversations, elsewhere, known(), stage.outbox, stage.writers, sight(), stage.clock));
    }

    public KeptDraftsResource drafts() {
        return new KeptDraftsResource(gate(), json, refusals, stage.conversations, speaking(), stage.drafts, stage.clock);
    }

    public RepliesResource replies() {
        return new RepliesResource(gate(), json, refusals, stage.outbox, stage.conversations,
                new ReplyViews(people(), stage.ownPosts, SENTENCES, stage.clock), stage.replies(), speaking(), stage.approvals());
    }

    public TeamResource team() {
        return new TeamResource(gate(), json, refusals, lookup(), stage.teams, group -> !group.equals("nobody"), stage.audit::add,
                overtaking());
    }

    private Speaking speaking() {
        return new Speaking(rights(), refusals);
    }

    private TeamRights rights() {
        return stage.rights();
    }

    private Discretion discretion() {
        return new Discretion(rights());
    }

    private Withholding withholding() {
        return new Withholding(new DeskRights());
    }

    public MentionsResource mentions() {
        return new MentionsResource(gate(), refusals, projectAccounts(), stage.journal, search(), mentionViews(), rows(), discretion(),
                withholding());
    }

    public DecisionsResource decisions() {
        DecisionsNow now = account -> {
            stage.decide();
            stage.work();
            stage.decide();
            stage.work();
        };
        return new DecisionsResource(gate(), json, refusals, projectAccounts(), rows(),
                new Deciding(stage.decisions, now, stage.journal, mentionViews(), reasons(), stage.clock), targets(), discretion());
    }

    public TargetsResource targetsOf() {
        return new TargetsResource(gate(), targets(), rows(), projectAccounts(), stage.conversations, discretion(), RestStage::text);
    }

    private Targets targets() {
        return new Targets(new DeskRights(), glances(), refusals);
    }

    private RequestGlances glances() {
        return issue -> stage.desk.tickets().stream().map(MemoryDesk.Ticket::ref)
                .filter(ref -> ref.issueId() == issue).findFirst().map(ref -> new RequestGlance(ref, ref.key().split("-")[0], "Late parcel",
                        stage.desk.isResolved(issue) ? "Resolved" : "Open", stage.desk.isResolved(issue)));
    }

    public BlockedResource blocked() {
        return new BlockedResource(gate(), json, refusals, projectAccounts(), rows(), auditedBlocked, mentionViews(), reasons(),
                discretion(), stage.clock);
    }

    private ProjectAccounts projectAccounts() {
        return new ProjectAccounts(stage.accounts, desks());
    }

    private Rows rows() {
        return new Rows(projectAccounts(), stage.journal, refusals);
    }

    private MentionSearch search() {
        return new MentionSearch(stage.journal, stage.conversations, stage.outbox, stage.turns);
    }

    private Reasons reasons() {
        return new Reasons(RestStage::text, people());
    }

    private MentionViews mentionViews() {
        return new MentionViews(stage.accounts, new DeskRights(), stage.decisions, stage.blocked, search(), withholding(), reasons(),
                stage.clock);
    }

    public LastResort lastResort() {
        return new LastResort(refusals, complaints);
    }

    public JsonBody json() {
        return json;
    }

    public SignInsResource signIns() {
        SignIns signIns = new SignIns(known(), stage.accounts, linking(), pending, stage.clock);
        return new SignInsResource(gate(), json, refusals, new SignInStarts(signIns, links(), lookup(), callback(), refusals), receipts);
    }

    /** What the servlet of the callback does. */
    public SignIns finishing() {
        return new SignIns(known(), stage.accounts, linking(), pending, stage.clock);
    }

    private AccountLinking linking() {
        return new AccountLinking(known(), audited, stage.accounts.removals(), stage.health::reset, stage.clock);
    }

    private static Callback callback() {
        return new Callback(jira());
    }

    private static ApplicationProperties jira() {
        return (ApplicationProperties) Proxy.newProxyInstance(RestStage.class.getClassLoader(),
                new Class<?>[] {ApplicationProperties.class}, (proxy, method, arguments) -> "https://jira.example/context/");
    }

    private Gate gate() {
        return new Gate(caller, new DeskRights(), RestStage::standing, refusals);
    }

    private AccountViews views() {
        AccountReadings readings = new AccountReadings(stage.health, stage.sources, stage.journal, stage.outbox,
                new MemoryBacklogs(stage.journal, stage.outbox, stage.conversations), meter);
        return new AccountViews(known(), readings, people(), desks(), stage.projects, projects(), destined(), SENTENCES, stage.clock);
    }

    public Overviews overviews() {
        return new Overviews(known(), stage.accounts, stage.health, stage.sources,
                new MemoryBacklogs(stage.journal, stage.outbox, stage.conversations), meter, stage.rhythms, stage.events,
                leases, nodes, () -> vitals,
                stage.voice, stage.accounts.removals(), people(), SENTENCES, stage.clock);
    }

    private CostViews costViews() {
        return new CostViews(meter, stage.clock);
    }

    private Budgets budgets() {
        return new Budgets(stage.accounts, meter, stage.clock);
    }

    private AccountLookup lookup() {
        return new AccountLookup(audited, refusals);
    }

    private Drawers drawers() {
        return new Drawers(lookup(), overtaking());
    }

    private Overtaking overtaking() {
        return new Overtaking(gate(), people(), desks(), details(), projects(), stage.accounts, refusals, stage.clock);
    }

    private AccountLinks links() {
        return new AccountLinks(known(), linking(), people(), views(), refusals);
    }

    private WordsTrial trial() {
        return new WordsTrial(known(), new PlainWords(), refusals);
    }

    private RoundNow rounds() {
        return account -> new RoundNow.Round.Ran(stage.poll(), stage.work());
    }

    private SocialNetworks known() {
        return new SocialNetworks(List.of(stage.network));
    }

    /** One service desk that takes two kinds of requests. */
    private DeskCatalog desks() {
        return new DeskCatalog() {
            @Override
            public List<Desk> serviceDesks() {
                return DESKS.stream().map(desk -> new Desk(desk.id() + shift, desk.projectKey(), desk.name())).toList();
            }

            @Override
            public Optional<String> projectKey(int serviceDeskId) {
                return serviceDeskId == 3 + shift ? Optional.of("SUP") : Optional.empty();
            }

            @Override
            public Optional<List<RequestType>> requestTypes(int serviceDeskId) {
                return serviceDeskId == 3 + shift ? Optional.of(List.of(
                        new RequestType(24 + shift, "Complaint"), new RequestType(25 + shift, "Public mention"))) : Optional.empty();
            }

            @Override
            public List<Status> statuses() {
                return List.of(new Status(Integer.toString(10 + shift), "In progress"),
                        new Status(Integer.toString(11 + shift), "Resolved"));
            }

            @Override
            public List<String> actions(int serviceDeskId) {
                return serviceDeskId == 3 + shift ? List.of("Reopen", "Resolve") : List.of();
            }
        };
    }

    private AuditNames auditNames() {
        return new AuditNames(desks(), details(), people());
    }

    private static People people() {
        return new SomePeople();
    }

    /** Agents work on every request there is; the licensed and administrators only see them; customers and strangers do not. */
    private final class DeskRights implements AgentRights {

        @Override
        public Standing of(String userKey, String issueKey) {
            return stand(userKey, stage.desk.tickets().stream()
                    .map(ticket -> ticket.ref()).filter(ref -> ref.key().equals(issueKey)).findFirst());
        }

        @Override
        public Standing of(String userKey, long issueId) {
            return stand(userKey, stage.desk.tickets().stream()
                    .map(ticket -> ticket.ref()).filter(ref -> ref.issueId() == issueId).findFirst());
        }

        @Override
        public InProject inProject(String userKey, String projectKey) {
            if (!projectKey.equals("SUP") || userKey.equals(Role.CUSTOMER.key())) {
                return InProject.STRANGER;
            }
            return userKey.equals(Role.AGENT.key()) ? InProject.AGENT : InProject.ONLOOKER;
        }

        private Standing stand(String userKey, Optional<RequestRef> request) {
            if (request.filter(ref -> !hidden.contains(ref.issueId())).isEmpty() || userKey.equals(Role.CUSTOMER.key())) {
                return new Standing.Stranger();
            }
            return userKey.equals(Role.AGENT.key()) && !looked.contains(request.get().issueId())
                    ? new Standing.Agent(request.get()) : new Standing.Onlooker();
        }
    }

    private static String text(String key, Object... arguments) {
        String pattern = ENGLISH.getProperty(key);
        // X's own keys have texts, the fields of the network in memory have none
        return pattern == null ? key : new MessageFormat(pattern, Locale.ENGLISH).format(arguments);
    }

    private static Properties english() {
        Properties properties = new Properties();
        try (InputStream in = RestStage.class.getResourceAsStream("/i18n/listening-post.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
