package io.yangke.crm.example.dealership.report;

import io.yangke.crm.core.Crm;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.spi.explain.Explanation;
import java.util.List;

/** What the library says, in its own words. */
record Told(Crm crm, Words words) {

    /** Returns a statement in one line. */
    String line(Explanation said) {
        return crm.explain(said, words.language().locale());
    }

    /** Returns statements as a list. */
    Tag list(List<Explanation> said) {
        return list(said, 1);
    }

    /**
     * Returns statements as a list, with those they rest on.
     *
     * @param levels how deep: 1 for the statements alone
     */
    Tag list(List<Explanation> said, int levels) {
        Tag list = Tag.of("ul").styled("why");
        said.forEach(each -> list.add(item(each, levels - 1)));
        return list;
    }

    private Tag item(Explanation said, int levels) {
        Tag item = Tag.of("li", line(said));
        return said.details().isEmpty() || levels == 0 ? item : item.add(list(said.details(), levels));
    }
}
