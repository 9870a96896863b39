package io.listeningpost.caution;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** International bank account numbers: the country's length and the remainder of 97 that makes them valid. */
final class Ibans implements Detector {

    private static final Pattern BEGINNING = Pattern.compile("(?i)(?<![\\p{L}\\p{N}])[A-Z]{2}\\d{2}(?=[ -]?[A-Z0-9])");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final Map<String, Integer> LENGTHS = lengths(
            "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 "
            + "FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 "
            + "LT20 LU20 LV21 "
            + "LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 "
            + "SC31 SD18 SE24 "
            + "SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30");

    @Override
    public List<Span> in(Reading text) {
        List<Span> ibans = new ArrayList<>();
        Matcher beginnings = BEGINNING.matcher(text.spoken());
        while (beginnings.find()) {
            number(text.spoken(), beginnings.start()).ifPresent(ibans::add);
        }
        return ibans;
    }

    private static Optional<Span> number(String text, int start) {
        int length = LENGTHS.getOrDefault(text.substring(start, start + 2).toUpperCase(Locale.ROOT), 0);
        StringBuilder number = new StringBuilder(length);
        int end = start;
        while (end < text.length() && number.length() < length) {
            char character = text.charAt(end);
            if (isPart(character)) {
                number.append(Character.toUpperCase(character));
            } else if (character != ' ' && character != '-' || !isPart(text.charAt(end - 1))) {
                return Optional.empty();
            }
            end++;
        }
        boolean whole = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
        return length > 0 && number.length() == length && whole && isChecked(number.toString())
                ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    private static boolean isPart(char character) {
        return character >= '0' && character <= '9' || character >= 'A' && character <= 'Z' || character >= 'a' && character <= 'z';
    }

    private static boolean isChecked(String number) {
        StringBuilder digits = new StringBuilder();
        (number.substring(4) + number.substring(0, 4)).chars().forEach(each -> digits.append(Character.digit(each, 36)));
        return new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
    }

    private static Map<String, Integer> lengths(String table) {
        Map<String, Integer> lengths = new HashMap<>();
        for (String country : table.split(" ")) {
            lengths.put(country.substring(0, 2), Integer.valueOf(country.substring(2)));
        }
        return Map.copyOf(lengths);
    }
}
