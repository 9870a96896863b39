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
            """)
    void knowsComplaints(String text, String words) {
        assertThat(tone.complaint(text)).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "I love this chair", "When do you open?", "Worstead is a village", "Habt ihr den Stuhl auch in blau?", "unsauer", "", "@sauer hi"})
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
            """)
    void knowsDefensiveOpenings(String text, String words) {
        assertThat(tone.defensiveOpening(text)).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {
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
