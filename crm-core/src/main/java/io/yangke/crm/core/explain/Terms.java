package io.yangke.crm.core.explain;

import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.SpendingCategory;
import java.util.Locale;

/** The words of the trade for the constants of the library, for reports and pages of a host. */
public final class Terms {

    private Terms() {}

    /** Returns the word for a constant, such as 封闭; the constant's own name if the language has no word for it. */
    public static String word(Enum<?> constant, Locale locale) {
        return word(Argument.term(constant), locale);
    }

    /** Returns the words for a category, such as {@code A4d price}; its code alone if it is one of the host's own. */
    public static String word(CategoryCode category, Locale locale) {
        return word(Argument.named("CategoryCode", category.value(), category.value()), locale);
    }

    /** Returns the word for a points programme, such as 总部积分; its name alone if it is one of the host's own. */
    public static String word(ProgrammeId programme, Locale locale) {
        return word(Argument.named("ProgrammeId", programme.value(), programme.value()), locale);
    }

    /** Returns the word for what points are spent on, such as 工时; its code alone if it is one of the host's own. */
    public static String word(SpendingCategory category, Locale locale) {
        return word(Argument.named("SpendingCategory", category.value(), category.value()), locale);
    }

    /** Returns the word for a department; its code alone if it is one of the host's own. */
    public static String word(DepartmentCode department, Locale locale) {
        return word(Argument.named("DepartmentCode", department.value(), department.value()), locale);
    }

    /** Returns a fact of an explanation in words, such as {@code 10 Oct 2026 18:00} or {@code 3个工作日}. */
    public static String word(Argument fact, Locale locale) {
        return Language.of(locale).words(fact);
    }
}
