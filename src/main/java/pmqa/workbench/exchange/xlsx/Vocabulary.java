package pmqa.workbench.exchange.xlsx;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.scoring.Conformity;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.OrganizationType;

/**
 * The words of a drop-down list and what they stand for in an assessment's JSON.
 *
 * @param what what the list is about, for messages
 * @param words code → the word in the list, Thai and English, in the order of the list
 */
record Vocabulary(LocalizedText what, Map<String, LocalizedText> words) {

    static final Vocabulary DIRECTION = new Vocabulary(
            LocalizedText.of("ทิศทางของตัวชี้วัด", "direction"),
            ordered(
                    "higher", LocalizedText.of("ยิ่งมากยิ่งดี", "Higher is better"),
                    "lower", LocalizedText.of("ยิ่งน้อยยิ่งดี", "Lower is better")));

    static final Vocabulary STATUS = new Vocabulary(LocalizedText.of("สถานะ", "status"), statuses());

    static final Vocabulary ORGANIZATION_TYPE =
            new Vocabulary(LocalizedText.of("ประเภทหน่วยงาน", "organisation type"), organizationTypes());

    Vocabulary {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    static String wordFor(Measure.Direction direction) {
        return DIRECTION.wordFor(
                switch (direction) {
                    case HIGHER -> "higher";
                    case LOWER -> "lower";
                });
    }

    /** The word that the list offers for a code. */
    String wordFor(String code) {
        LocalizedText word = words.get(code);
        if (word == null) {
            throw new IllegalArgumentException("Not in this list: " + code);
        }
        return word.th();
    }

    /** The words of the list, in its order. */
    List<String> choices() {
        return words.values().stream().map(LocalizedText::th).toList();
    }

    /** The code that somebody means by a word: in Thai, in English or the code itself, whatever its case. */
    Optional<String> codeOf(String typed) {
        String wanted = folded(typed);
        return words.entrySet().stream()
                .filter(entry -> wanted.equals(folded(entry.getKey()))
                        || wanted.equals(folded(entry.getValue().th()))
                        || wanted.equals(folded(entry.getValue().en())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String folded(String text) {
        return text.replaceAll("[\\s\u00A0\u200B]+", "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, LocalizedText> statuses() {
        Map<String, LocalizedText> words = new LinkedHashMap<>();
        Arrays.stream(Conformity.Status.values()).forEach(status -> words.put(status.code(), status.title()));
        return words;
    }

    private static Map<String, LocalizedText> organizationTypes() {
        Map<String, LocalizedText> words = new LinkedHashMap<>();
        Arrays.stream(OrganizationType.values()).forEach(type -> words.put(type.code(), type.title()));
        return words;
    }

    private static Map<String, LocalizedText> ordered(
            String code, LocalizedText word, String otherCode, LocalizedText otherWord) {
        Map<String, LocalizedText> words = new LinkedHashMap<>();
        words.put(code, word);
        words.put(otherCode, otherWord);
        return words;
    }
}
