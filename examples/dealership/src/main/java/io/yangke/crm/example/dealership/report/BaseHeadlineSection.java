package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.base.BaseOverview;
import io.yangke.crm.example.dealership.base.CareFigures;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.spi.lifecycle.MixGroup;
import io.yangke.crm.spi.lifecycle.RiskBand;

/** The figures of the base one wants first. */
record BaseHeadlineSection(BaseOverview overview, Words words) implements Section {

    @Override
    public Tag render() {
        CareFigures.Count care = overview.care().all();
        return Tiles.of(
                Tiles.tile(
                        words.number(overview.customers()),
                        words.get("base.customers"),
                        words.get("base.headline.dealers", overview.reports().size())),
                share(MixGroup.LOYAL, "base.headline.loyal"),
                share(MixGroup.LOST, "base.headline.lost"),
                Tiles.tile(
                        words.number(overview.atRisk(RiskBand.HIGH)),
                        words.get("base.headline.risk"),
                        words.get("base.headline.risk.more", overview.atRisk(RiskBand.MEDIUM))),
                Tiles.tile(
                        words.number(care.done()),
                        words.get("base.headline.care"),
                        words.get("base.headline.care.more", care.due(), care.missed())),
                Tiles.tile(
                        percent(overview.stayed(), overview.decided()),
                        words.get("base.headline.retention"),
                        words.get("base.headline.retention.more", overview.stayed(), overview.decided())));
    }

    private Tag share(MixGroup group, String key) {
        return Tiles.tile(
                percent(overview.customers(group), overview.customers()),
                words.get(key),
                words.get("base.headline.target", overview.targetPercent(group)));
    }

    private static String percent(long part, long all) {
        return all == 0 ? "–" : 100 * part / all + " %";
    }
}
