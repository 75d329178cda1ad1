package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.spi.points.ProgrammeId;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What is owed to members: by month of expiry, and by who pays for it. Source: PTS-13. */
record OwedSection(PlayedMonth month, Words words) implements Section {

    static final List<ProgrammeId> PROGRAMMES = List.of(ProgrammeId.HQ, ProgrammeId.BRANCH);

    @Override
    public Tag render() {
        PointsOwed owed = PointsOwed.of(month);
        return Section.titled("owed", words.get("points.owed.title"), words.get("points.owed.lead", owed.debt()))
                .add(
                        Tag.of("figure").add(new OwedChart(owed, words).render(), legend()),
                        Tag.of("details")
                                .styled("folded")
                                .add(Tag.of("summary", words.get("points.owed.months")), months(owed)),
                        Tag.of("h3", words.get("points.owed.dealers")),
                        dealers(owed));
    }

    private Tag legend() {
        Tag legend = Tag.of("figcaption").styled("legend");
        for (ProgrammeId programme : PROGRAMMES) {
            legend.add(Tag.of("span", "key bar-" + OwedChart.style(programme), words.programme(programme)));
        }
        return legend;
    }

    private Tag months(PointsOwed owed) {
        NavigableMap<YearMonth, Long> hq = owed.byMonth(ProgrammeId.HQ);
        NavigableMap<YearMonth, Long> branch = owed.byMonth(ProgrammeId.BRANCH);
        NavigableSet<YearMonth> all = new TreeSet<>(hq.keySet());
        all.addAll(branch.keySet());
        Table table = Table.of(
                words.get("points.owed.month"),
                "#" + words.programme(ProgrammeId.HQ),
                "#" + words.programme(ProgrammeId.BRANCH),
                "#" + words.get("points.value"));
        for (YearMonth each : all) {
            long ofHq = hq.getOrDefault(each, 0L);
            long ofBranch = branch.getOrDefault(each, 0L);
            table.row(
                    words.month(each),
                    words.number(ofHq),
                    words.number(ofBranch),
                    words.yuan(month.club().valueFen(ProgrammeId.HQ, ofHq)
                            + month.club().valueFen(ProgrammeId.BRANCH, ofBranch)));
        }
        return table.framed();
    }

    private Tag dealers(PointsOwed owed) {
        NavigableMap<?, Long> hq = owed.byDealer(ProgrammeId.HQ);
        NavigableMap<?, Long> branch = owed.byDealer(ProgrammeId.BRANCH);
        Table table = Table.of(
                words.get("points.dealer"),
                "#" + words.programme(ProgrammeId.HQ),
                "#" + words.programme(ProgrammeId.BRANCH),
                "#" + words.get("points.value"),
                words.get("points.owed.share"));
        owed.valueByDealer()
                .forEach((dealer, fen) -> table.row(
                        PointsWords.dealer(month.group(), dealer, words),
                        words.number(hq.containsKey(dealer) ? hq.get(dealer) : 0),
                        words.number(branch.containsKey(dealer) ? branch.get(dealer) : 0),
                        words.yuan(fen),
                        share(fen, owed.valueFen())));
        return table.framed();
    }

    private static Tag share(long fen, long all) {
        int percent = (int) (100 * fen / Math.max(1, all));
        return Meter.part(percent, percent + " %");
    }
}
