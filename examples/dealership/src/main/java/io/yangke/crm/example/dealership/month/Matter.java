package io.yangke.crm.example.dealership.month;

import io.yangke.crm.example.dealership.text.Language;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.CauseGroup;
import io.yangke.crm.spi.complaint.MatterKey;
import io.yangke.crm.spi.complaint.SalesPhase;
import java.util.List;

/**
 * Something customers complain of, with words for it.
 *
 * @param key the key under which the desk recognises repeats
 * @param phase before or after the sale
 * @param category its row in the category table
 * @param cause what it usually comes from
 * @param zh a name for it in Chinese
 * @param en a name for it in English
 * @param said what customers say; {@code {car}}, {@code {days}} and {@code {yuan}} are filled in
 * @param done what is done about it
 */
public record Matter(
        MatterKey key,
        SalesPhase phase,
        CategoryCode category,
        CauseGroup cause,
        String zh,
        String en,
        List<String> said,
        String done) {

    /** Returns the name in a language. */
    public String name(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
