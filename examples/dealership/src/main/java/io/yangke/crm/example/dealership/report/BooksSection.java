package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.club.ClubVerdict;
import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.text.Words;

/** Whether the books are right, and what was looked at to say so. Source: PTS-10, P36. */
record BooksSection(PlayedMonth month, Words words) implements Section {

    @Override
    public Tag render() {
        ClubVerdict verdict =
                ClubVerdict.of(month.crm().points().books(), month.group().ledgers());
        Tag checks = Tag.of("ul").styled("why");
        checks.add(
                Tag.of("li", words.get("points.books.entries", verdict.postings(), verdict.entries())),
                Tag.of("li", words.get("points.books.accounts", verdict.accounts(), verdict.ledgers())),
                Tag.of("li", words.get("points.books.linked", verdict.linked())),
                Tag.of("li", words.get("points.books.rebuilt", verdict.accounts(), verdict.different())),
                Tag.of(
                        "li",
                        words.get(
                                "points.books.repeated",
                                month.club().commands(),
                                month.club().repeated())));
        verdict.first()
                .ifPresent(finding -> checks.add(Tag.of(
                        "li",
                        month.crm()
                                .explain(finding.explanation(), words.language().locale()))));
        return Section.titled("books", words.get("points.books.title"), words.get("points.books.lead"))
                .add(verdict(verdict), checks);
    }

    private Tag verdict(ClubVerdict verdict) {
        return verdict.isClean()
                ? Tag.of("p", "gain", words.get("points.books.right"))
                : Tag.of("p", "undone", words.get("points.books.wrong", verdict.wrong() + verdict.different()));
    }
}
