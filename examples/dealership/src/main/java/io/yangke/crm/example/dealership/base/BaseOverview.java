package io.yangke.crm.example.dealership.base;

import io.yangke.crm.core.lifecycle.BaseReport;
import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.rules.lifecycle.base.ClassFlows;
import io.yangke.crm.rules.lifecycle.base.ClassMove;
import io.yangke.crm.rules.lifecycle.base.ModelMonth;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.HoldReason;
import io.yangke.crm.spi.customer.ModelCode;
import io.yangke.crm.spi.lifecycle.CustomerClass;
import io.yangke.crm.spi.lifecycle.MixGroup;
import io.yangke.crm.spi.lifecycle.RiskBand;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * The group's customers as they stand on the last day, over all dealers. Computed once: each question to the library is a walk over the
 * whole base.
 *
 * @param today the day
 * @param reports the month so far of each dealer, in order of the group
 * @param care what became of the tasks of care
 * @param heldByComplaint how many tasks an open complaint holds back
 * @param atRisk who is likely to be lost, the most valuable first, at most {@value #SHOWN}
 */
public record BaseOverview(
        LocalDate today, Map<Shop, BaseReport> reports, CareFigures care, long heldByComplaint, List<AtRisk> atRisk) {

    private static final int SHOWN = 10;

    public BaseOverview {
        atRisk = List.copyOf(atRisk);
    }

    /** Who moved from which class to which. */
    public record Move(Optional<CustomerClass> from, Optional<CustomerClass> to) {}

    /** Cars of a model in a month. */
    public record ModelFlow(long sold, long firstVisits, long lost) {
        ModelFlow plus(ModelMonth other) {
            return new ModelFlow(sold + other.sold(), firstVisits + other.firstVisits(), lost + other.lost());
        }
    }

    /** Returns the overview of a played base. */
    public static BaseOverview of(PlayedBase base) {
        LocalDate today = base.plan().lastDay();
        Map<Shop, BaseReport> reports = new LinkedHashMap<>();
        base.shops()
                .forEach(shop -> reports.put(shop, base.crm().lifecycle().report(shop.id(), YearMonth.from(today))));
        Collection<CareFile> files = base.careFiles();
        return new BaseOverview(
                today,
                reports,
                CareFigures.of(files, today),
                CareFigures.held(files, today, HoldReason.OPEN_COMPLAINT),
                atRisk(base, today));
    }

    private static List<AtRisk> atRisk(PlayedBase base, LocalDate today) {
        List<AtRisk> found = new ArrayList<>();
        for (BaseCustomer each : base.plan().customers()) {
            base.crm()
                    .care()
                    .find(each.shop().id(), each.id())
                    .flatMap(CareFile::risk)
                    .filter(RiskBand.HIGH::equals)
                    .flatMap(high -> base.crm().lifecycle().warning(each.shop().id(), each.id(), today))
                    .filter(warning -> warning.risk() == RiskBand.HIGH)
                    .ifPresent(warning -> found.add(new AtRisk(each.shop(), each.id(), warning)));
        }
        return found.stream().sorted(AtRisk.ORDER).limit(SHOWN).toList();
    }

    private long sum(ToLongFunction<BaseReport> figure) {
        return reports.values().stream().mapToLong(figure).sum();
    }

    /** Returns how many customers there are. */
    public long customers() {
        return sum(report -> report.mix().total());
    }

    /** Returns how many customers are in a group of the mix. */
    public long customers(MixGroup group) {
        return reports.values().stream()
                .flatMap(report -> report.against().stream())
                .filter(line -> line.group() == group)
                .mapToLong(line -> line.customers())
                .sum();
    }

    /** Returns the target of a group of the mix in percent, as the first dealer has it. */
    public int targetPercent(MixGroup group) {
        return reports.values().iterator().next().against().stream()
                .filter(line -> line.group() == group)
                .mapToInt(line -> line.targetPercent())
                .sum();
    }

    /** Returns how many customers are in a band of risk. */
    public long atRisk(RiskBand band) {
        return sum(report -> report.risks().getOrDefault(band, 0L));
    }

    /** Returns how many compensated customers stayed. */
    public long stayed() {
        return sum(report -> report.retention().stayed().size());
    }

    /** Returns how many compensated customers are decided: they stayed, or did not. */
    public long decided() {
        return sum(report -> report.retention().denominator());
    }

    /** Returns how many customers moved from each class to each since the month began, those who stayed included. */
    public Map<Move, Long> moves() {
        Map<Move, Long> moves = new LinkedHashMap<>();
        reports.values().stream()
                .map(BaseReport::flows)
                .map(ClassFlows::moves)
                .flatMap(List::stream)
                .forEach(move -> moves.merge(key(move), move.customers(), Long::sum));
        return moves;
    }

    private static Move key(ClassMove move) {
        return new Move(move.from(), move.to());
    }

    /** Returns how many cars of a model were sold, came for the first time and were lost in a month. */
    public ModelFlow flow(ModelCode model, YearMonth month) {
        return reports.values().stream()
                .flatMap(report -> report.models().stream())
                .filter(each -> each.model().equals(model) && each.month().equals(month))
                .reduce(new ModelFlow(0, 0, 0), ModelFlow::plus, (one, other) -> one);
    }

    /** Returns the models, in order of code. */
    public List<ModelCode> models() {
        return reports.values().stream()
                .flatMap(report -> report.models().stream())
                .map(ModelMonth::model)
                .distinct()
                .sorted()
                .toList();
    }
}
