package io.listeningpost.testing;

import io.listeningpost.conversation.Turns;
import io.listeningpost.insight.DayBook;
import io.listeningpost.insight.DayFigures;
import io.listeningpost.insight.Queue;
import io.listeningpost.insight.Said;
import io.listeningpost.insight.Waits;
import io.listeningpost.reply.DeliveryState;
import io.listeningpost.reply.FirstAnswers;
import io.listeningpost.reply.OutboxEntry;
import io.listeningpost.reply.ReplyKind;
import io.listeningpost.social.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The day book in memory, counted from the journal and the outbox in memory. */
public final class MemoryDayBook implements DayBook {

    private final MemoryJournal journal;
    private final MemoryOutbox outbox;
    private final Turns turns;
    private final Map<AccountId, SortedMap<LocalDate, Page>> pages = new HashMap<>();

    private record Page(DayFigures figures, boolean open, Instant countedAt) {
    }

    public MemoryDayBook(MemoryJournal journal, MemoryOutbox outbox, Turns turns) {
        this.journal = journal;
        this.outbox = outbox;
        this.turns = turns;
    }

    @Override
    public synchronized void begin(AccountId account, LocalDate day) {
        of(account).putIfAbsent(day, new Page(DayFigures.begun(day), true, Instant.EPOCH));
    }

    @Override
    public synchronized boolean count(AccountId account, LocalDate day, Queue waiting, boolean closes, Instant now) {
        Optional<Page> old = Optional.ofNullable(of(account).get(day));
        DayFigures figures = new DayFigures(day, journal.became(account, day), said(account, day),
                old.map(page -> page.figures().longest()).orElse(Queue.EMPTY).orLonger(waiting));
        if (old.isPresent() || !figures.equals(DayFigures.begun(day))) {
            of(account).put(day, new Page(figures, !closes || figures.became().waiting() > 0, now));
        }
        return true;
    }

    /** Puts figures where a count would. */
    public synchronized void put(AccountId account, DayFigures figures) {
        of(account).put(figures.day(), new Page(figures, true, Instant.EPOCH));
    }

    private SortedMap<LocalDate, Page> of(AccountId account) {
        return pages.computeIfAbsent(account, none -> new TreeMap<>());
    }

    private Said said(AccountId account, LocalDate day) {
        List<OutboxEntry> out = outbox.ended(account, day, DeliveryState.DELIVERED);
        List<OutboxEntry> answers = out.stream().filter(entry -> entry.kind() == ReplyKind.ANSWER).toList();
        Waits waits = answers.stream().flatMap(answer -> FirstAnswers.waited(answer, outbox.ofConversation(answer.conversationId()),
                turns.ofConversation(answer.conversationId())).stream()).map(Waits::of).reduce(Waits.NONE, Waits::plus);
        return new Said(answers.size(), out.size() - answers.size(), outbox.ended(account, day, DeliveryState.DEAD).size(), waits);
    }

    synchronized int close(AccountId account) {
        int open = (int) of(account).values().stream().filter(Page::open).count();
        of(account).replaceAll((day, page) -> new Page(page.figures(), false, page.countedAt()));
        return open;
    }

    @Override
    public synchronized List<LocalDate> open(AccountId account, Instant since) {
        return of(account).values().stream().filter(page -> page.open() && page.countedAt().isBefore(since))
                .map(page -> page.figures().day()).toList();
    }

    @Override
    public synchronized Map<AccountId, List<DayFigures>> ofAll(Collection<AccountId> accounts, LocalDate first, LocalDate last) {
        return accounts.stream().filter(account -> !days(account, first, last).isEmpty())
                .collect(Collectors.toMap(Function.identity(), account -> days(account, first, last)));
    }

    private List<DayFigures> days(AccountId account, LocalDate first, LocalDate last) {
        return of(account).subMap(first, last.plusDays(1)).values().stream().map(Page::figures).toList();
    }

    @Override
    public synchronized void forget(LocalDate before) {
        pages.values().forEach(days -> days.headMap(before).clear());
    }
}
