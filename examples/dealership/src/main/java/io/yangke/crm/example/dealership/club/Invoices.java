package io.yangke.crm.example.dealership.club;

import io.yangke.crm.example.dealership.group.Chance;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.LineNature;
import io.yangke.crm.spi.points.SpendingCategory;
import java.util.ArrayList;
import java.util.List;

/** What invoices of a dealer look like. */
final class Invoices {

    private static final long YUAN = 100;

    private Invoices() {}

    static Invoice any(DocumentId document, Chance chance) {
        int kind = chance.between(1, 100);
        return kind <= 45
                ? maintenance(document, chance)
                : kind <= 75
                        ? repair(document, chance)
                        : kind <= 92 ? boutique(document, chance) : insurance(document, chance);
    }

    /** Sometimes with a check for nothing, which earns nothing. Source: PTS-02. */
    private static Invoice maintenance(DocumentId document, Chance chance) {
        List<InvoiceLine> lines = new ArrayList<>();
        lines.add(paid("parts", SpendingCategory.MAINTENANCE, yuan(chance, 380, 1_480), chance));
        lines.add(InvoiceLine.paid("labour", SpendingCategory.LABOUR, yuan(chance, 120, 520)));
        if (chance.percent(25)) {
            lines.add(new InvoiceLine(
                    "check", SpendingCategory.MAINTENANCE, LineNature.FREE_SERVICE, yuan(chance, 99, 199), 0, 0));
        }
        return new Invoice(document, SpendingCategory.MAINTENANCE, lines);
    }

    /** Sometimes with a part that the manufacturer pays. */
    private static Invoice repair(DocumentId document, Chance chance) {
        List<InvoiceLine> lines = new ArrayList<>();
        lines.add(paid("repair", SpendingCategory.REPAIR, yuan(chance, 600, 5_200), chance));
        lines.add(InvoiceLine.paid("labour", SpendingCategory.LABOUR, yuan(chance, 200, 1_600)));
        if (chance.percent(20)) {
            lines.add(new InvoiceLine(
                    "warranty", SpendingCategory.REPAIR, LineNature.WARRANTY, yuan(chance, 800, 4_000), 0, 0));
        }
        return new Invoice(document, SpendingCategory.REPAIR, lines);
    }

    static Invoice boutique(DocumentId document, Chance chance) {
        return new Invoice(
                document,
                SpendingCategory.BOUTIQUE,
                List.of(paid("goods", SpendingCategory.BOUTIQUE, yuan(chance, 180, 2_900), chance)));
    }

    private static Invoice insurance(DocumentId document, Chance chance) {
        return new Invoice(
                document,
                SpendingCategory.INSURANCE_RENEWAL,
                List.of(InvoiceLine.paid("policy", SpendingCategory.INSURANCE_RENEWAL, yuan(chance, 2_900, 7_400))));
    }

    private static InvoiceLine paid(String line, SpendingCategory category, long fen, Chance chance) {
        long discount = chance.percent(30) ? fen * chance.between(5, 15) / 100 : 0;
        return new InvoiceLine(line, category, LineNature.PAID, fen, discount, 0);
    }

    private static long yuan(Chance chance, int least, int most) {
        return chance.between(least, most) * YUAN - chance.between(0, 1) * 50L;
    }
}
