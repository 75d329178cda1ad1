package io.yangke.crm.example.dealership.club;

import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.SpendingCategory;
import java.util.List;

/**
 * An invoice, or an order.
 *
 * @param document its number
 * @param category what it is mainly about; the first line is of it
 * @param lines its lines; an order of gifts has none
 */
record Invoice(DocumentId document, SpendingCategory category, List<InvoiceLine> lines) {
    Invoice {
        lines = List.copyOf(lines);
    }

    /** Returns the first line. */
    InvoiceLine main() {
        return lines.get(0);
    }
}
