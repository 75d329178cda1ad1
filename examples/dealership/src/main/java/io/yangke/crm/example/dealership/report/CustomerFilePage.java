package io.yangke.crm.example.dealership.report;

import io.yangke.crm.core.Crm;
import io.yangke.crm.core.points.Balance;
import io.yangke.crm.example.dealership.base.BaseCustomer;
import io.yangke.crm.example.dealership.base.PlayedBase;
import io.yangke.crm.example.dealership.group.Shop;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.rules.care.timeline.TimelineEntry;
import io.yangke.crm.rules.lifecycle.forecast.ChurnWarning;
import io.yangke.crm.rules.lifecycle.forecast.ForecastExplainer;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.points.AccountId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One customer, one file 一客一档: everything the library knows and expects, without a name or a number. Source: CUS-01, LIF-01. */
final class CustomerFilePage {

    private final Crm crm;
    private final Words words;
    private final Told told;
    private final Shop shop;
    private final DealerId dealer;
    private final CustomerId customer;
    private final LocalDate today;
    private final CustomerFile file;

    CustomerFilePage(PlayedBase base, Words words) {
        BaseCustomer shown = base.plan().shown().orElseThrow();
        this.crm = base.crm();
        this.words = words;
        this.told = new Told(crm, words);
        this.shop = shown.shop();
        this.dealer = shop.id();
        this.customer = shown.id();
        this.today = base.plan().lastDay();
        this.file = crm.customers().find(dealer, customer).orElseThrow();
    }

    /** Returns the name of the page's file. */
    static String name(PlayedBase base) {
        return "customer-" + base.plan().shown().orElseThrow().id() + ".html";
    }

    Page page() {
        return new Page(
                words,
                words.get("file.title", customer.value()),
                List.of(
                        this::masthead,
                        this::cars,
                        this::classes,
                        this::risk,
                        this::points,
                        this::consent,
                        this::timeline));
    }

    private Tag masthead() {
        List<CustomerId> together = crm.customers().together(dealer, customer);
        return Tag.of("header")
                .add(
                        MastheadSection.eyebrow(words, "base.eyebrow", MonthReport.CUSTOMERS, "base.title"),
                        Tag.of("h1", words.get("file.title", customer.value())),
                        Tag.of(
                                "p",
                                "lead",
                                words.get("file.lead", shop.name(words.language()), words.date(today))
                                        + (together.size() > 1
                                                ? words.get(
                                                        "file.together",
                                                        together.get(1).value())
                                                : "")));
    }

    private Tag cars() {
        Tag section = Section.titled("cars", words.get("file.cars"), words.get("file.cars.lead"));
        for (CustomerFact.Ownership car : file.vehicles()) {
            section.add(Tag.of(
                    "h3", words.get("file.car", car.model().value(), car.car().value(), words.date(car.from()))));
            crm.lifecycle()
                    .maintenance(dealer, customer, car.car(), today)
                    .ifPresent(due -> section.add(told.list(
                            List.of(ForecastExplainer.mileage(due.mileage()), ForecastExplainer.maintenance(due)), 2)));
        }
        return section;
    }

    private Tag classes() {
        return Section.titled("class", words.get("file.class"), words.get("file.class.lead"))
                .add(told.list(crm.lifecycle().explainClass(dealer, customer, today), 3));
    }

    private Tag risk() {
        Tag section = Section.titled("risk", words.get("file.risk"), words.get("file.risk.lead"));
        crm.lifecycle()
                .explainWarning(dealer, customer, today)
                .ifPresent(why -> section.add(told.list(List.of(why), 2)));
        Optional<ChurnWarning> warning = crm.lifecycle().warning(dealer, customer, today);
        warning.ifPresent(found -> section.add(
                Tag.of("h3", words.get("file.next")), told.list(ForecastExplainer.visits(found.forecast()), 2)));
        return section;
    }

    private Tag points() {
        Table table = Table.of(words.get("file.programme"), "#" + words.get("points.points"));
        OwedSection.PROGRAMMES.forEach(programme -> crm.points()
                .balance(dealer, new AccountId(programme, customer))
                .map(Balance::available)
                .ifPresent(left -> table.row(words.programme(programme), words.number(left))));
        return Section.titled("points", words.get("file.points"), words.get("file.points.lead"))
                .add(table.framed());
    }

    private Tag consent() {
        Table table = Table.of(words.get("file.consent.what"), words.get("file.consent.how"));
        table.row(
                words.get("file.consent.channel"),
                file.preferences().channel().map(words::term).orElse(words.get("file.consent.any")));
        file.preferences().granted().forEach(each -> table.row(words.term(each), words.get("file.consent.granted")));
        file.preferences().refused().forEach(each -> table.row(words.term(each), words.get("file.consent.refused")));
        file.profile()
                .flatMap(profile -> profile.mobiles().stream().findFirst())
                .ifPresent(mobile -> table.row(words.get("file.consent.mobile"), mobile.toString()));
        return Section.titled("consent", words.get("file.consent"), words.get("file.consent.lead"))
                .add(table.framed());
    }

    private Tag timeline() {
        List<TimelineEntry> entries = new ArrayList<>(crm.care().timeline(dealer, customer));
        Collections.reverse(entries);
        Tag steps = Tag.of("ol").styled("timeline");
        entries.forEach(entry -> steps.add(Tag.of("li")
                .styled("step of-" + entry.kind().name().toLowerCase(Locale.ROOT))
                .add(
                        Tag.of("p", "when", words.date(entry.on()))
                                .add(Tag.of("span", "rule", words.term(entry.kind()))),
                        Tag.of("p", told.line(entry.text())))));
        return Section.titled("timeline", words.get("file.timeline"), words.get("file.timeline.lead"))
                .add(steps);
    }
}
