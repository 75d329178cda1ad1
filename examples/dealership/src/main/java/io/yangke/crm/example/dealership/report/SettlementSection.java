package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.group.Group;
import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.rules.calendar.ChineseCalendar;
import io.yangke.crm.rules.points.books.Settlement;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/** Who pays whom because HQ points of one dealer were spent with another, month by month. Source: PTS-10. */
record SettlementSection(PlayedMonth month, Words words) implements Section {

    private static final int SHOWN = 5;

    @Override
    public Tag render() {
        Tag section =
                Section.titled("settlement", words.get("points.settlement.title"), words.get("points.settlement.lead"));
        YearMonth last = YearMonth.from(month.asOf().atZone(ChineseCalendar.SHANGHAI));
        YearMonth first = YearMonth.from(month.plan().begin().atZone(ChineseCalendar.SHANGHAI));
        for (YearMonth each = first; !each.isAfter(last); each = each.plusMonths(1)) {
            Settlement settlement = month.crm().points().books().settlement(Group.HEADQUARTERS, each);
            section.add(Tag.of("div")
                    .styled("block")
                    .add(
                            Tag.of("h3", words.month(each)),
                            dealers(settlement),
                            Tag.of("p", "more", balance(settlement)),
                            Tag.of("h3", words.get("points.settlement.claims", SHOWN)),
                            claims(settlement)));
        }
        return section;
    }

    private Tag dealers(Settlement settlement) {
        Table table = Table.of(
                words.get("points.dealer"),
                "#" + words.get("points.settlement.issued"),
                "#" + words.get("points.settlement.spent"),
                "#" + words.get("points.settlement.own"),
                "#" + words.get("points.settlement.owes"),
                "#" + words.get("points.settlement.owed"),
                "#" + words.get("points.settlement.balance"));
        settlement
                .dealers()
                .forEach(dealer -> table.row(
                        PointsWords.dealer(month.group(), dealer.dealer(), words),
                        words.number(dealer.issued()),
                        words.number(dealer.spentHere()),
                        words.number(dealer.ownSpent()),
                        words.yuan(dealer.owesFen()),
                        words.yuan(dealer.owedFen()),
                        signed(dealer.balanceFen())));
        return table.framed();
    }

    private Tag signed(long fen) {
        if (fen == 0) {
            return Tag.of("span", words.yuan(0));
        }
        return fen > 0
                ? Tag.of("span", "gain", "+" + words.yuan(fen))
                : Tag.of("span", "undone", "−" + words.yuan(-fen));
    }

    private String balance(Settlement settlement) {
        long sum = settlement.dealers().stream()
                .mapToLong(Settlement.OfDealer::balanceFen)
                .sum();
        return words.get("points.settlement.sum", words.yuan(sum));
    }

    private Tag claims(Settlement settlement) {
        List<Settlement.Claim> largest = settlement.claims().stream()
                .sorted(Comparator.comparingLong(Settlement.Claim::payableFen).reversed())
                .limit(SHOWN)
                .toList();
        Table table = Table.of(
                words.get("points.settlement.issuer"),
                words.get("points.settlement.creditor"),
                words.get("points.settlement.cause"),
                "#" + words.get("points.points"),
                "#" + words.get("points.settlement.payable"));
        largest.forEach(claim -> table.row(
                PointsWords.dealer(month.group(), claim.issuer(), words),
                PointsWords.dealer(month.group(), claim.creditor(), words),
                words.term(claim.cause()),
                words.number(claim.points()),
                words.yuan(claim.payableFen())));
        return table.framed();
    }
}
