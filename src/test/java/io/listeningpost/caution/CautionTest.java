package io.listeningpost.caution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CautionTest {

    private static final Caution PLAIN = new Caution(List.of(), List.of());

    private static List<Finding> found(String text) {
        return PLAIN.of(text, EnumSet.allOf(Kind.class));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Call us: +49 30 1234567                                  | PHONE   | +49 30 1234567
            Ring +1 (415) 555-2671 today                             | PHONE   | +1 (415) 555-2671
            Reach me on 0049 151 23456789.                           | PHONE   | 0049 151 23456789
            We called +44 20 7946 0958 twice                         | PHONE   | +44 20 7946 0958
            +41443640000                                             | PHONE   | +41443640000
            Unter 030/12345678 sind wir da                           | PHONE   | 030/12345678
            Handy 0151 234 567 89                                    | PHONE   | 0151 234 567 89
            Wir erreichen Sie unter (030) 123 456 78                 | PHONE   | (030) 123 456 78
            01512 3456789, stimmt das?                               | PHONE   | 01512 3456789
            Appelez le 01.23.45.67.89                                | PHONE   | 01.23.45.67.89
            My number: 020 7946 0958                                 | PHONE   | 020 7946 0958
            Is 415-555-2671 still yours?                             | PHONE   | 415-555-2671
            (415) 555-2671 is what we have                           | PHONE   | (415) 555-2671
            415.555.2671                                             | PHONE   | 415.555.2671
            1-800-555-2671 for you                                   | PHONE   | 1-800-555-2671
            Please call 555 0199                                     | PHONE   | 555 0199
            Tel. 12345-67                                            | PHONE   | 12345-67
            Your phone is 7654321, right?                            | PHONE   | 7654321
            Your card 4111 1111 1111 1111 was charged                | CARD    | 4111 1111 1111 1111
            4111111111111111                                         | CARD    | 4111111111111111
            Die Karte 5500-0055-5555-5559.                           | CARD    | 5500-0055-5555-5559
            Amex 3782 822463 10005                                   | CARD    | 3782 822463 10005
            2223003122003222                                         | CARD    | 2223003122003222
            6011000990139424 expired                                 | CARD    | 6011000990139424
            30569309025904                                           | CARD    | 30569309025904
            3530111333300000                                         | CARD    | 3530111333300000
            IBAN DE89 3704 0044 0532 0130 00                         | IBAN    | DE89 3704 0044 0532 0130 00
            DE89370400440532013000                                   | IBAN    | DE89370400440532013000
            gb82 west 1234 5698 7654 32                              | IBAN    | gb82 west 1234 5698 7654 32
            an AT61 1904 3002 3457 3201 erstattet                    | IBAN    | AT61 1904 3002 3457 3201
            CH93 0076 2011 6238 5295 7                               | IBAN    | CH93 0076 2011 6238 5295 7
            FR14 2004 1010 0505 0001 3M02 606                        | IBAN    | FR14 2004 1010 0505 0001 3M02 606
            NL91-ABNA-0417-1643-00                                   | IBAN    | NL91-ABNA-0417-1643-00
            We wrote to jane.doe@example.com.                        | EMAIL   | jane.doe@example.com
            jane+shop@mail.example.co.uk?                            | EMAIL   | jane+shop@mail.example.co.uk
            jürgen@bäcker.de                                         | EMAIL   | jürgen@bäcker.de
            jane (at) example.com                                    | EMAIL   | jane (at) example.com
            jane[at]example.com                                      | EMAIL   | jane[at]example.com
            See https://acme.com/?mail=jane@example.com              | EMAIL   | jane@example.com
            <jane@example.com>                                       | EMAIL   | jane@example.com
            Still Hauptstraße 12, 10115 Berlin?                      | ADDRESS | Hauptstraße 12, 10115 Berlin
            10115 Berlin, Hauptstr. 12a                              | ADDRESS | 10115 Berlin, Hauptstr. 12a
            Straße des 17. Juni 135, 10623 Berlin                    | ADDRESS | Straße des 17. Juni 135, 10623 Berlin
            Am Alten Markt 5 in D-50667 Köln                         | ADDRESS | Am Alten Markt 5 in D-50667 Köln
            Mariahilfer Straße 99, 1060 Wien                         | ADDRESS | Mariahilfer Straße 99, 1060 Wien
            Lindenweg 3, 8001 Zürich                                 | ADDRESS | Lindenweg 3, 8001 Zürich
            10 Downing Street, London SW1A 2AA                       | ADDRESS | 10 Downing Street, London SW1A 2AA
            221b Baker Street, NW1 6XE                               | ADDRESS | 221b Baker Street, NW1 6XE
            1600 Pennsylvania Ave, Washington DC 20500               | ADDRESS | 1600 Pennsylvania Ave, Washington DC 20500
            """)
    void findsWhatIsPrivate(String text, Kind kind, String words) {
        assertThat(found(text)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.words()).isEqualTo(words);
            assertThat(text.substring(finding.start(), finding.end())).isEqualTo(words);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "That is 1.299,00 € or $1,299.00",
        "It costs EUR 12345678 in all",
        "It costs 1 234 567 890 €",
        "0,99 € instead of 10 000 000 000 EUR",
        "We have 1,234,567,890 customers",
        "+100 % more, +12 degrees, +5 kg",
        "From 01.02.2026 to 03.02.2026, 10:30 - 12:45",
        "on 2026-02-01T10:30:00Z",
        "on 02/11/2026 10:30",
        "02-11-2026 - 05-11-2026",
        "24. 12. 2026, 24.12. and 24.12.26",
        "Open 24/7, 8-18, Mo-Fr 08:00-18:30",
        "https://track.example.com/00340434161094042557?n=4111111111111111",
        "www.example.com/p/030-12345678",
        "example.com/t/4111111111111111/DE89370400440532013000",
        "https://x.com/acme/status/1893456789012345678",
        "Hello @jane_030123456789, @4111111111111111",
        "@jane@mastodon.social and @user@example.com",
        "#4111111111111111 #0301234567",
        "HELP-1234567890 and SUP-030123456",
        "Your order 0301234567 is on its way",
        "Bestellung 030 1234567",
        "Bestellnummer: 0049301234567",
        "Tracking number 0151 23456789",
        "Sendungsnummer 00340434161094042557",
        "ISBN 978-3-16-148410-0",
        "Version 11.3.0.20260211",
        "4111 1111 1111 1112 fails the check",
        "1234567812345670 is no card",
        "0000 0000 0000 0000",
        "1893456789012345678",
        "DE89 3704 0044 0532 0130 01",
        "DE8937040044",
        "Model DE12 is gone",
        "10115 Berlin is nice",
        "We are in Hauptstraße 12",
        "In 2026 we open in Berlin, Hauptstraße 12",
        "Platz 3 von 2026 Teilnehmern",
        "Call us any time, 24/7",
        "call 2026-11-22 a good day",
        "a 5 star hotel on 5th Street",
        "We need 5 to 10 days, 3 of 12 parcels, 100 000 000 steps",
        "192.168.100.200 and 2001:db8::1",
        "Half @ half, 3 @ 5 each",
        "50.1234, 13.4567 are the coordinates",
        "1/2 2/2 3/10",
        "iPhone 15 Pro, Windows 11, S24 Ultra",
        "It has 0 faults, 007 says",
        "1-2-3-4-5-6-7-8",
        "Grüße aus 80331",
        "😀😀😀 12345 😀😀😀",
        "",
        "مرحبا، سنرد خلال 24 ساعة"
    })
    void leavesAloneWhatIsNot(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void readsDigitsSpacesAndDashesOfOtherScripts() {
        assertThat(found("\uff14\uff11\uff11\uff11 1111\u00a01111\u202f1111")).extracting(Finding::kind).containsExactly(Kind.CARD);
        assertThat(found("+49\u00a030\u20131234567")).extracting(Finding::kind).containsExactly(Kind.PHONE);
        assertThat(found("\u0660\u0661\u0665\u0661 \u0662\u0663\u0664\u0665\u0666\u0667\u0668"))
                .extracting(Finding::kind).containsExactly(Kind.PHONE);
    }

    @Test
    void findsSeveralInTheirOrder() {
        String text = "jane@example.com, +49 30 1234567, 4111 1111 1111 1111, DE89 3704 0044 0532 0130 00";

        assertThat(found(text)).extracting(Finding::kind).containsExactly(Kind.EMAIL, Kind.PHONE, Kind.CARD, Kind.IBAN);
    }

    @Test
    void looksForTheKindsAskedForOnly() {
        String text = "jane@example.com, 4111 1111 1111 1111";

        assertThat(PLAIN.of(text, Caution.EVEN_IN_PRIVATE)).extracting(Finding::kind).containsExactly(Kind.CARD);
    }

    @Test
    void leavesAloneWhatIsTheBrandsOwn() {
        Caution caution = new Caution(List.of(), List.of("+49 (30) 1234567", "Help@Acme.com"));

        assertThat(caution.of("help@acme.com or +49 30 1234567", EnumSet.allOf(Kind.class))).isEmpty();
        assertThat(caution.of("jane.help@acme.com or +49 30 1234568", EnumSet.allOf(Kind.class))).hasSize(2);
    }

    @Test
    void findsOrderNumbersByTheAdminsPattern() {
        OrderPattern pattern = ((OrderPattern.Read.Good) OrderPattern.read("ORD-\\d{6}")).pattern();
        Caution caution = new Caution(List.of(pattern), List.of());

        assertThat(caution.of("Your order ord-123456 is here, ORD-12345 is not", EnumSet.allOf(Kind.class)))
                .containsExactly(new Finding(Kind.ORDER, 11, 21, "ord-123456"));
    }

    @Test
    void staysQuickOnHostileTexts() {
        for (String piece : List.of("0 ", "a.", "1-", "+1", "@", "a@a.", "(((", "Am A ", "1 A ", "DE89 ",
                "0151 ", "tel: ", "A-", "\u0001")) {
            String text = piece.repeat(20_000 / piece.length());
            long started = System.nanoTime();

            found(text);

            assertThat(System.nanoTime() - started).as(piece).isLessThan(3_000_000_000L);
        }
    }
}
