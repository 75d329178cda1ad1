package io.yangke.crm.core.explain;

import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import java.util.List;
import java.util.Locale;

/** A language the explanations are told in. */
enum Language {
    ENGLISH("messages.properties"),
    CHINESE("messages_zh_CN.properties");

    private final Wording wording;
    private final ArgumentWords words;

    Language(String bundle) {
        wording = Wording.read(bundle);
        words = new ArgumentWords(wording);
    }

    /** Returns the language for a locale. A resource bundle would fall back to the default locale, which has no say here. */
    static Language of(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? CHINESE : ENGLISH;
    }

    Wording wording() {
        return wording;
    }

    String words(Argument fact) {
        return words.of(fact);
    }

    String sentence(Explanation explanation) {
        List<String> facts = explanation.arguments().stream().map(words::of).toList();
        return wording.find(explanation.code())
                .map(template -> template.fill(facts))
                .orElseGet(() -> unknown(explanation.code(), facts));
    }

    private static String unknown(String code, List<String> facts) {
        return facts.isEmpty() ? code : code + ": " + String.join(", ", facts);
    }
}
