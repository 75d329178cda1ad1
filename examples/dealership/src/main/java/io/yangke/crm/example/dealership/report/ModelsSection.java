package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.base.BaseOverview;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.spi.customer.ModelCode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Cars sold, first visits and customers lost, per model and month. Source: SEG-06. */
record ModelsSection(BaseOverview overview, Words words) implements Section {

    private static final int MONTHS = 12;

    @Override
    public Tag render() {
        List<String> headings = new ArrayList<>(List.of(words.get("base.models.month")));
        for (ModelCode model : overview.models()) {
            headings.add("#" + model);
        }
        Table table = Table.of(headings.toArray(String[]::new));
        YearMonth last = YearMonth.from(overview.today());
        for (YearMonth month = last.minusMonths(MONTHS - 1); !month.isAfter(last); month = month.plusMonths(1)) {
            List<Object> cells = new ArrayList<>(List.of(words.month(month)));
            for (ModelCode model : overview.models()) {
                cells.add(cell(overview.flow(model, month)));
            }
            table.row(cells.toArray());
        }
        return Section.titled("models", words.get("base.models.title"), words.get("base.models.lead"))
                .add(table.framed());
    }

    private Tag cell(BaseOverview.ModelFlow flow) {
        return Tag.of("span", words.number(flow.sold()) + " · " + words.number(flow.firstVisits()) + " · ")
                .add(Tag.of("span", flow.lost() > 0 ? "undone" : "", words.number(flow.lost())));
    }
}
