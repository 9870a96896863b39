package io.listeningpost.sandbox.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import io.listeningpost.sandbox.square.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgingTest {

    private final List<Occurrence> occurrences = new ArrayList<>();

    @Test
    void callsTheFirstOfAPostWhatItBecameAndTheRestDuplicates() {
        recorded("{'id':'2','text':'hi &amp; ho'}");
        recorded("{'id':'2','text':'hi &amp; ho'}");
        assertThat(judged(Map.of("2", row("2", "opened", "nora", "hi & ho")))).containsExactly(
                "2 opened SUP-1 nora 2 hi & ho", "2 duplicate SUP-1 nora 2 hi & ho the same post was read before");
    }

    @Test
    void callsEveryVersionOfAnEditedPostWhatItBecame() {
        recorded("{'id':'2','text':'frist'}");
        recorded("{'id':'4','text':'first','edit_history_tweet_ids':['2','4']}");
        assertThat(judged(Map.of("2", row("2", "commented", "nora", "first")))).containsExactly(
                "2 commented SUP-1 nora 2 frist", "4 commented SUP-1 nora 2 first another version of a post that was edited");
    }

    @Test
    void givesTheReasonForWhatCannotBeRead() {
        recorded("{'id':'2'}");
        recorded("null");
        recorded("{'id':'x','text':'odd'}");
        occurrences.add(Occurrence.broken(3, "a.json:4", "{\"da"));
        Judging judging = new Judging(Map.of("2", rejected("2", "{\"id\":\"2\"}", "text is missing"),
                "unreadable-1", rejected("unreadable-1", "null", "a post must be an object")), Map.of(3, "not JSON"), Map.of());
        assertThat(judging.all(occurrences)).extracting(Verdict::outcome).containsOnly("rejected");
        assertThat(judging.all(occurrences)).extracting(verdict -> verdict.reason().orElse("")).containsExactly(
                "a:1 data[0]: text is missing", "a:1 data[1]: a post must be an object", "a:1 data[2]: the plugin kept nothing of it",
                "a.json:4: not JSON");
    }

    @Test
    void neverCallsACopyWithoutTextWhatTheOtherCopyBecame() {
        recorded("{'id':'2'}");
        recorded("{'id':'2','text':'whole'}");
        assertThat(judged(Map.of("2", row("2", "opened", "unknown-2", "whole")))).containsExactly(
                "2 rejected a:1 data[0]: text is missing; the post was read from another copy of it", "2 opened SUP-1 2 whole");
    }

    @Test
    void countsWhatNobodySeesAsRejectedAndTellsWhy() {
        recorded("{'id':'2','text':'beside'}");
        recorded("{'id':'3','text':'stuck'}");
        Row beside = new Row("2", "kim", "2", "beside", "done", Optional.of("context"), Optional.of("older"), Optional.empty());
        Row stuck = new Row("3", "kim", "3", "stuck", "new", Optional.empty(), Optional.of("no route"), Optional.empty());
        assertThat(judged(Map.of("2", beside, "3", stuck))).containsExactly(
                "2 rejected kim 2 beside older", "3 rejected kim 3 stuck a:1 data[1]: still waits: no route");
    }

    @Test
    void tellsWhyAPageDidNotArrive() {
        recorded("{'id':'2','text':'lost'}");
        Judging judging = new Judging(Map.of(), Map.of(), Map.of(0, "its page could not be polled: too large"));
        assertThat(judging.all(occurrences)).singleElement().satisfies(verdict -> assertThat(verdict.json().toString()).isEqualTo(
                "{\"post\":\"2\",\"outcome\":\"rejected\",\"request\":null,\"author\":null,\"thread\":null,\"text\":\"lost\","
                        + "\"reason\":\"a:1 data[0]: its page could not be polled: too large\"}"));
    }

    private void recorded(String json) {
        int number = occurrences.size();
        occurrences.add(Occurrence.of(number, "a:1 data[" + number + "]",
                Json.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)).orElseThrow()));
    }

    private List<String> judged(Map<String, Row> rows) {
        return new Judging(rows, Map.of(), Map.of()).all(occurrences).stream().map(verdict -> String.join(" ",
                List.of(verdict.occurrence().id().orElse("-"), verdict.outcome(), verdict.request().orElse(""), verdict.author().orElse(""),
                        verdict.thread().orElse(""), verdict.text().orElse(""), verdict.reason().orElse(""))).replaceAll(" +", " ").strip())
                // a rejected line shows its text too; the reason is what counts here
                .map(line -> line.replace(" whole a:1", " a:1")).toList();
    }

    private static Row row(String id, String outcome, String author, String text) {
        return new Row(id, author, id, text, "done", Optional.of(outcome), Optional.empty(), Optional.of("SUP-1"));
    }

    private static Row rejected(String id, String text, String reason) {
        return new Row(id, "", id, text, "done", Optional.of("rejected"), Optional.of(reason), Optional.empty());
    }
}
