package io.listeningpost.caution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToneTest {

    private final Tone tone = new Tone();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @acme the WORST service ever                 | WORST
            my parcel never arrived                      | never arrived
            it doesn’t work                              | doesn’t work
            I am so disappointed in you                  | disappointed
            I have waited for 3 weeks                    | waited for 3
            Der Stuhl ist kaputt                         | kaputt
            Ich warte seit zwei Wochen                   | warte seit
            Was für eine Frechheit!                      | Frechheit
            bin sehr enttäuscht                          | enttäuscht
            @acme order 4711 still hasn’t arrived        | still hasn’t
            Where is my order?? It’s been 10 days        | Where is my
            Honestly your app keeps crashing             | keeps crashing
            On hold for 40 minutes and then hung up on   | On hold for
            got the wrong item again, want a refund      | wrong item
            such a joke, nobody cares                    | such a joke
            Thanks for nothing!                          | Thanks for nothing
            well done 😡                                 | 😡
            Wo bleibt mein Paket?                        | Wo bleibt
            Seit 3 Wochen keine Rückmeldung              | Seit 3 Wochen
            Das Glas kam zerbrochen an                   | zerbrochen
            Ständig Warteschleife, niemand hilft         | Warteschleife
            Was für ein Saftladen                        | Saftladen
            """)
    void knowsComplaints(String text, String words) {
        assertThat(tone.complaint(text)).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "I love this chair", "When do you open?", "Worstead is a village", "Habt ihr den Stuhl auch in blau?", "unsauer", "", "@sauer hi",
        "Can I return it within 14 days?", "How do I cancel my order?", "Is there a refund if it does not fit?", "Best service, thanks 😀",
        "Wann wird abgebucht?", "Wie kündige ich mein Abo?", "Danke, alles angekommen!", "You saved my day"})
    void hearsNoComplaintElsewhere(String text) {
        assertThat(tone.complaint(text.replaceAll("@\\S+", ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "So sorry, Jane!", "We apologize for this", "Our apologies", "Das tut uns leid", "Wir bitten um Entschuldigung", "Verzeihung!"})
    void knowsApologies(String text) {
        assertThat(tone.apologises(text)).isTrue();
        assertThat(tone.apologises("We look into it. Wir sehen nach.")).isFalse();
        assertThat(tone.apologises("It is not our fault. Das ist nicht unser Fehler.")).isFalse();
        assertThat(tone.apologises("It is not our fault, but sorry")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Actually, it was delivered              | Actually
            @jane_doe As already said               | As already
            Hi Jane, to be fair it was late         | to be fair
            Hallo Frau, Wie bereits erwähnt         | Wie bereits
            😀 Wie gesagt                            | Wie gesagt
            Sie hätten anrufen sollen               | Sie hätten
            Calm down.                              | Calm down
            You are wrong. It is not our fault.     | You are wrong
            Hello Jane. That’s not our problem.     | That’s not our problem
            Hallo! Das ist nicht unser Problem.     | Das ist nicht unser Problem
            @jane You were told this last week      | You were told
            Hi Jane. There’s nothing we can do.     | There’s nothing we can do
            Leider haben Sie das falsch bestellt    | Leider haben Sie
            Hallo! Da können wir nichts machen.     | Da können wir nichts machen
            """)
    void knowsDefensiveOpenings(String text, String words) {
        assertThat(tone.defensiveOpening(text)).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "You should receive it soon", "Maybe you can write to us", "Lesen Sie gern unsere Anleitung",
        "Sorry, actually we were late", "Thank you, Jane!", "Wellington is nice", "Eigentlichkeit ist ein Wort", "", "@actually hello"})
    void minorWordsLaterAreNoOpening(String text) {
        assertThat(tone.defensiveOpening(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            You hear from us within 24 hours        | within 24 hours
            We send it tomorrow                     | tomorrow
            It arrives by Friday                    | by Friday
            Wir melden uns bis Freitag              | bis Freitag
            Sie bekommen es innerhalb von 2 Tagen   | innerhalb von 2 Tagen
            Wir melden uns heute noch               | heute
            You will hear from us soon              | soon
            A new one arrives shortly.              | shortly
            We answer as soon as possible           | soon
            Wir melden uns bald                     | bald
            In Kürze wissen wir mehr                | In Kürze
            Sie hören so bald wie möglich von uns   | bald
            """)
    void knowsPromises(String text, String words) {
        assertThat(tone.promise(text)).contains(words);
    }

    @Test
    void readsNoPromiseIntoOtherWords() {
        assertThat(tone.promise("We look into it and write here. Wir sehen nach, guten Morgen!")).isEmpty();
        assertThat(tone.promise("As soon as you send us the number we look. How soon do you need it?")).isEmpty();
        assertThat(tone.promise("Sobald Sie uns die Nummer senden, sehen wir nach. So bald kommt nichts.")).isEmpty();
    }
}
