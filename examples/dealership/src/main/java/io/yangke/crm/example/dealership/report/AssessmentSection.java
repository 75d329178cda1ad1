package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.month.GroupAssessment;
import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.rules.complaint.assessment.DealerAssessment;
import io.yangke.crm.rules.complaint.assessment.Quarter;
import io.yangke.crm.rules.complaint.assessment.Rate;
import io.yangke.crm.rules.complaint.assessment.RateName;
import io.yangke.crm.rules.complaint.assessment.Reward;
import io.yangke.crm.rules.complaint.assessment.Score;
import io.yangke.crm.spi.RegionId;
import java.util.List;

/** The assessment of each quarter the month touches, region by region, with scores and rewards. Source: CMP-13. */
record AssessmentSection(PlayedMonth month, Words words) implements Section {

    @Override
    public Tag render() {
        Tag section = Section.titled("assessment", words.get("assessment.title"), words.get("assessment.lead"));
        for (Quarter quarter : GroupAssessment.quarters(month)) {
            List<Reward> rewards = GroupAssessment.settle(month, quarter);
            for (RegionId region : month.group().regions()) {
                String name = month.group().regionName(region, words.language());
                section.add(Tag.of("div")
                        .styled("block")
                        .add(
                                Tag.of("h3", words.get("assessment.region", quarter.toString(), name)),
                                table(rewards, region)));
            }
        }
        return section;
    }

    private Tag table(List<Reward> rewards, RegionId region) {
        Table table = Table.of(
                "#" + words.get("assessment.rank"),
                words.get("assessment.dealer"),
                "#" + words.get("assessment.response"),
                "#" + words.get("assessment.closing"),
                "#" + words.get("assessment.first"),
                words.get("assessment.score"),
                words.get("assessment.state"),
                "#" + words.get("assessment.reward"));
        rewards.stream()
                .filter(reward -> reward.standing().region().equals(region))
                .forEach(reward -> add(table, reward));
        return table.framed();
    }

    private void add(Table table, Reward reward) {
        DealerAssessment assessment = reward.standing().assessment();
        table.row(
                reward.rank().isPresent() ? String.valueOf(reward.rank().getAsInt()) : "–",
                month.group().shop(assessment.dealer()).name(words.language()),
                rate(assessment.rate(RateName.TIMELY_RESPONSE)),
                rate(assessment.rate(RateName.TIMELY_CLOSING)),
                rate(assessment.rate(RateName.FIRST_TIME_RESOLUTION)),
                assessment.score().map(this::score).orElse(Tag.of("span", "–")),
                words.get(assessment.provisional() ? "assessment.provisional" : "assessment.final"),
                money(reward));
    }

    private Tag rate(Rate rate) {
        if (rate.isEmpty()) {
            return Tag.of("span", "–");
        }
        return Tag.of("span", rate.hundredthsOfPercent().getAsInt() / 100 + " %")
                .add(Tag.of("small", " " + rate.numerator() + "/" + rate.denominator()));
    }

    private Tag score(Score score) {
        return Meter.of(score.hundredths() / 100, score.toString());
    }

    private Tag money(Reward reward) {
        String yuan = words.get("yuan", Math.abs(reward.amountFen()) / 100);
        return switch (reward.outcome()) {
            case REWARDED -> Tag.of("span", "gain", "+" + yuan);
            case PENALISED -> Tag.of("strong", "undone", "−" + yuan);
            case NONE, NO_SCORE -> Tag.of("span", "–");
        };
    }
}
