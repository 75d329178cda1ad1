package io.yangke.crm.core.complaint;

import io.yangke.crm.rules.complaint.form.CustomerCard;
import io.yangke.crm.rules.complaint.form.HandlingForm;
import io.yangke.crm.rules.complaint.form.WarningForm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The forms of the complaint desk as pages to print and sign: HTML of one file each, on A4, in Chinese for any locale of that
 * language and in English for every other. A page shows personal data; who may see it is the host's to decide. Source: CMP-08,
 * CMP-12.
 */
public final class FormPages {

    private static final String CSS = css();

    private FormPages() {}

    private static String css() {
        try (InputStream in = Objects.requireNonNull(FormPages.class.getResourceAsStream("forms.css"), "forms.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Returns the handling form 客户抱怨/投诉处理表 as a page. */
    public static String html(HandlingForm form, Locale locale) {
        FormLabels labels = FormLabels.in(locale);
        FormTable table = new FormTable("handling", labels);
        handlingHead(table, form, labels);
        handlingBody(table, form, labels);
        return table.page(CSS);
    }

    private static void handlingHead(FormTable table, HandlingForm form, FormLabels labels) {
        CustomerCard card = form.card();
        String times = form.times() + " (" + form.calls() + " " + labels.of("handling.calls") + ")";
        table.row(
                        table.field("acceptedOn", Optional.of(labels.day(form.acceptedOn()))),
                        table.field("number", Optional.of(form.number())))
                .row(table.field("name", card.name()), table.field("contactPerson", card.contactPerson()))
                .row(table.field("address", card.address()), table.field("postcode", card.postcode()))
                .row(table.field("phone", card.phone()), table.field("fax", card.fax()))
                .row(
                        table.field("purchasedOn", day(card.purchasedOn(), labels)),
                        table.field("complainedAt", Optional.of(labels.time(form.complainedAt()))),
                        table.field("times", Optional.of(times)))
                .row(
                        table.field("model", card.model()),
                        table.field("vin", card.vin()),
                        table.field("engineNumber", card.engineNumber()))
                .row(
                        table.field("salesConsultant", card.salesConsultant()),
                        table.field("careSpecialist", card.careSpecialist()));
    }

    private static void handlingBody(FormTable table, HandlingForm form, FormLabels labels) {
        table.text("content", form.content())
                .text("preliminaryAnalysis", table.word(form.preliminaryCause()), form.preliminaryAnalysis())
                .signing(
                        table.signature("careSpecialistSignature", form.acceptedBy()),
                        table.signature("careDirectorSignature", form.handedOverBy()))
                .signing(
                        table.line(
                                "handedOverAt",
                                form.handedOverAt().map(labels::time).orElse("")),
                        table.line("department", form.department().orElse("")),
                        table.signature("departmentManagerSignature", form.departmentManager()))
                .text("investigation", form.investigation())
                .text("measures", form.measures())
                .signing(
                        table.line(
                                "measuresDoneOn",
                                day(form.measuresDoneOn(), labels).orElse("")),
                        table.signature("responsibleSignature", form.measuresBy()))
                .text("customerOpinion", table.word(form.followUpResult()), form.customerOpinion())
                .signing(
                        table.line(
                                "followedUpAt",
                                form.followedUpAt().map(labels::time).orElse("")),
                        table.signature("careSpecialistSignature", form.followedUpBy()))
                .text("rootCause", table.word(form.rootCause()), form.rootCauseAnalysis())
                .text("improvement", form.improvement())
                .signing(table.line(
                        "improvingDepartment", form.improvingDepartment().orElse("")))
                .signing(
                        table.signature("improvingManagerSignature", form.improvingManager()),
                        table.date(form.improvingManager()))
                .signing(table.signature("careDirectorSignature", form.closedBy()), table.date(form.closedBy()));
    }

    /** Returns the warning form 客户投诉升级预警单 as a page. */
    public static String html(WarningForm form, Locale locale) {
        FormLabels labels = FormLabels.in(locale);
        FormTable table = new FormTable("warning", labels);
        warningHead(table, form, labels);
        warningBody(table, form, labels);
        return table.page(CSS);
    }

    private static void warningHead(FormTable table, WarningForm form, FormLabels labels) {
        CustomerCard card = form.card();
        String departments =
                table.word(Optional.of(form.handling())) + " / " + table.word(Optional.of(form.escalation()));
        table.section("section")
                .row(table.field("number", Optional.of(form.number())), table.field("name", card.name()))
                .row(table.field("phone", card.phone()), table.field("plate", card.plate()))
                .row(table.field("model", card.model()), table.field("mileage", mileage(card.mileageKm(), labels)))
                .row(
                        table.field("dealer", Optional.of(form.dealer())),
                        table.field("firstComplaintOn", Optional.of(labels.day(form.firstComplaintOn()))))
                .row(
                        table.field("purchasedOn", day(card.purchasedOn(), labels)),
                        table.field("departments", Optional.of(departments)));
    }

    private static void warningBody(FormTable table, WarningForm form, FormLabels labels) {
        String reason = table.word(Optional.of(form.cause())) + " (" + form.calls() + " " + labels.of("warning.calls")
                + ", " + labels.time(form.raisedAt()) + ")";
        table.text("repeatedContent", form.repeatedContent())
                .text("reason", reason, form.reason())
                .signing(
                        table.line("agent", form.agent().map(Object::toString).orElse("")),
                        table.signature("leadSignature", form.lead()))
                .text("result", form.result())
                .signing(table.signature("settledBy", form.settledBy()), table.date(form.settledBy()));
    }

    private static Optional<String> day(Optional<LocalDate> day, FormLabels labels) {
        return day.map(labels::day);
    }

    private static Optional<String> mileage(OptionalInt km, FormLabels labels) {
        return km.isPresent()
                ? Optional.of(String.format(Locale.ROOT, "%,d", km.getAsInt()) + labels.of("unit.km"))
                : Optional.empty();
    }
}
