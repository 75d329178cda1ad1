package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.club.Member;
import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.rules.points.PointsExplainer;
import io.yangke.crm.rules.points.books.Statement;
import io.yangke.crm.rules.points.books.TimeBasis;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.points.Expiry;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.ProgrammeId;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One member's statement: what was there, each movement with the ledger's own words, what is left and until when. Source: PTS-12. */
record StatementSection(PlayedMonth month, Words words) implements Section {

    private static final ProgrammeId PROGRAMME = ProgrammeId.HQ;

    /** What the ledger says of points that came and went. */
    private static final Set<String> LOTS = Set.of("points.lot.gains", "points.lot.loses");

    @Override
    public Tag render() {
        Statement statement = statement();
        return Section.titled(
                        "statement",
                        words.get("points.statement.title"),
                        words.get(
                                "points.statement.lead",
                                member().id().value(),
                                words.programme(PROGRAMME),
                                member().home().name(words.language())))
                .add(lines(statement), Tag.of("h3", words.get("points.statement.open")), open(statement));
    }

    private Member member() {
        return month.club().plan().shown();
    }

    private ZoneId zone() {
        return member().home().calendar().zone();
    }

    /** By when things happened, so that what was taken over stands in the opening balance. */
    private Statement statement() {
        return month.crm()
                .points()
                .books()
                .statement(
                        member().home().id(),
                        member().account(PROGRAMME),
                        month.plan().begin(),
                        month.asOf(),
                        TimeBasis.EFFECTIVE)
                .orElseThrow();
    }

    private Tag lines(Statement statement) {
        Table table = Table.of(
                words.get("points.statement.when"),
                words.get("points.statement.what"),
                words.get("points.dealer"),
                "#" + words.get("points.points"),
                "#" + words.get("points.statement.balance"),
                "#" + words.get("points.value"));
        table.row(
                words.moment(statement.from(), zone()),
                words.get("points.statement.opening"),
                "",
                "",
                words.number(statement.opening()),
                "");
        statement.lines().forEach(line -> add(table, line));
        table.row(
                words.moment(statement.until(), zone()),
                Tag.of("strong", words.get("points.statement.closing")),
                "",
                "",
                Tag.of("strong", words.number(statement.closing())),
                Tag.of("strong", words.yuan(statement.closingValueFen())));
        return table.framed();
    }

    private void add(Table table, Statement.Line line) {
        table.row(
                words.moment(line.effectiveAt(), zone()),
                words.term(line.kind()),
                PointsWords.dealer(month.group(), line.dealer(), words),
                PointsWords.change(line.points(), words),
                words.number(line.balanceAfter()),
                line.points() == 0 ? "" : words.yuan(line.valueFen()));
        month.crm()
                .points()
                .posting(member().home().id(), line.posting())
                .ifPresent(posting -> table.note(why(posting)));
    }

    /** What the ledger says of a posting: by which rule, and which points came or went; if neither, just what it was. */
    private Tag why(Posting posting) {
        List<Explanation> all = PointsExplainer.posting(posting, zone());
        List<Explanation> said = Stream.concat(
                        all.get(0).details().stream(), all.stream().filter(each -> LOTS.contains(each.code())))
                .toList();
        Tag lines = Tag.of("ul").styled("why");
        (said.isEmpty() ? all.subList(0, 1) : said).forEach(each -> lines.add(Tag.of("li", inOneLine(each))));
        return lines;
    }

    private String inOneLine(Explanation said) {
        return Stream.concat(Stream.of(said), said.details().stream())
                .map(this::inWords)
                .collect(Collectors.joining(" · "));
    }

    private String inWords(Explanation said) {
        return month.crm().explain(said, words.language().locale());
    }

    private Tag open(Statement statement) {
        Table table = Table.of(
                words.get("points.statement.until"), "#" + words.get("points.points"), "#" + words.get("points.value"));
        statement
                .open()
                .forEach(open -> table.row(
                        open.expiry().map(Expiry::lastDay).map(words::date).orElse(words.get("points.never")),
                        words.number(open.points()),
                        words.yuan(open.valueFen())));
        return table.framed();
    }
}
