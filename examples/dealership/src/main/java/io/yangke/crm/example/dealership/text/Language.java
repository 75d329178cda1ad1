package io.yangke.crm.example.dealership.text;

import java.util.Locale;
import java.util.Optional;

/** The languages of summary and report. */
public enum Language {
    /** Chinese. */
    ZH("zh", Locale.SIMPLIFIED_CHINESE),
    /** English. */
    EN("en", Locale.ENGLISH);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** Returns the language with this code, {@code zh} or {@code en}; empty for any other. */
    public static Optional<Language> ofCode(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** Returns the language for a user: Chinese where theirs is, else English. */
    public static Language of(Locale user) {
        return ofCode(user.getLanguage()).orElse(EN);
    }

    /** Returns the code, as in {@code lang="zh"}. */
    public String code() {
        return code;
    }

    /** Returns the locale the library's explanations are asked for in. */
    public Locale locale() {
        return locale;
    }
}
