package io.listeningpost.jira.rest.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.listeningpost.cost.Meter;
import io.listeningpost.cost.Spent;
import io.listeningpost.health.Complaints;
import io.listeningpost.health.TableSizes;
import io.listeningpost.jira.rest.Amount;
import io.listeningpost.settings.AccountSettings;
import io.listeningpost.settings.Accounts;
import io.listeningpost.settings.ProjectSpeeches;
import io.listeningpost.social.AccountId;
import io.listeningpost.social.Charge;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Puts together what somebody who helps from far away needs. Made of numbers, moments, choices and places in our code alone: words,
 * names, handles, ids of posts and people and keys have no field that they could stand in. Bounded in size and in queries. Thread-safe.
 */
public final class SupportBundle {

    private static final int MOST_ACCOUNTS = 1_000;
    private static final int MOST_PROJECTS = 1_000;
    private static final int MEGABYTE = 1_048_576;

    private final Overviews overviews;
    private final Accounts accounts;
    private final ProjectSpeeches projects;
    private final Meter meter;
    private final TableSizes sizes;
    private final Complaints complaints;
    private final Clock clock;
    private final ObjectWriter json = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

    public SupportBundle(Overviews overviews, Accounts accounts, ProjectSpeeches projects, Meter meter, TableSizes sizes,
            Complaints complaints, Clock clock) {
        this.overviews = overviews;
        this.accounts = accounts;
        this.projects = projects;
        this.meter = meter;
        this.sizes = sizes;
        this.complaints = complaints;
        this.clock = clock;
    }

    /** Writes the zip. A part that cannot be made says so in its place: a bundle is wanted most when something is broken. */
    void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        put(zip, "about.json", () -> json(about()));
        put(zip, "app.json", () -> json(overviews.now().app()));
        put(zip, "accounts.json", () -> json(overviews.now().accounts().stream().limit(MOST_ACCOUNTS)
                .map(SupportParts.Standing::of).toList()));
        put(zip, "settings.json", () -> json(accounts.all().stream().limit(MOST_ACCOUNTS).map(SupportParts.Settings::of).toList()));
        put(zip, "projects.json", () -> json(projects.all().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .limit(MOST_PROJECTS).map(book -> SupportParts.Project.of(book.getKey(), book.getValue())).toList()));
        put(zip, "tables.json", () -> json(sizes.newest()));
        put(zip, "meter.json", () -> json(use()));
        put(zip, "errors.json", () -> json(complaints.last().stream().map(SupportBundle::error).toList()));
        put(zip, "threads.txt", OwnThreads::text);
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, Supplier<String> part) throws IOException {
        zip.putNextEntry(new ZipEntry("listening-post/" + name));
        zip.write(made(part).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String made(Supplier<String> part) {
        try {
            return part.get();
        } catch (RuntimeException broken) { // the edge: its message may quote anybody
            return "This part could not be made: " + broken.getClass().getName() + "\n";
        }
    }

    private Map<String, Object> about() {
        Runtime runtime = Runtime.getRuntime();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("madeAt", clock.instant().toString());
        about.put("java", Runtime.version().toString());
        about.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        about.put("processors", runtime.availableProcessors());
        about.put("heapUsedMegabytes", (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE);
        about.put("heapMostMegabytes", runtime.maxMemory() / MEGABYTE);
        about.put("upMinutes", ManagementFactory.getRuntimeMXBean().getUptime() / 60_000);
        about.put("threads", ManagementFactory.getThreadMXBean().getThreadCount());
        return about;
    }

    /** What each account used this month, by kind. */
    private Map<String, Map<String, Use>> use() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<AccountId> ids = accounts.all().stream().map(AccountSettings::id).limit(MOST_ACCOUNTS).toList();
        Map<String, Map<String, Use>> all = new TreeMap<>();
        meter.ofAll(ids, today.withDayOfMonth(1), today).forEach((account, spent) -> {
            Map<String, Use> kinds = new TreeMap<>();
            for (Charge charge : Charge.values()) {
                List<Spent> some = spent.stream().filter(each -> each.charge() == charge).toList();
                if (!some.isEmpty()) {
                    kinds.put(HearingView.word(charge), new Use(some.stream().mapToLong(Spent::count).sum(),
                            Amount.text(some.stream().mapToLong(Spent::micros).sum())));
                }
            }
            all.put(account.toString(), kinds);
        });
        return all;
    }

    /** How often something was charged, and what that cost in US dollars. */
    record Use(long count, String cost) {
    }

    private static Map<String, Object> error(Complaints.Seen seen) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("about", seen.about());
        error.put("number", seen.number());
        error.put("count", seen.count());
        error.put("firstAt", seen.firstAt().toString());
        error.put("lastAt", seen.lastAt().toString());
        error.put("types", seen.types());
        error.put("at", seen.frames());
        return error;
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of ours can always be written", e);
        }
    }
}
