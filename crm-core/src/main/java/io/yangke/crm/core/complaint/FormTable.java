package io.yangke.crm.core.complaint;

import com.google.common.html.HtmlEscapers;
import io.yangke.crm.core.explain.Terms;
import io.yangke.crm.rules.complaint.form.Signature;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.StaffId;
import java.util.List;
import java.util.Optional;

/**
 * The table of a form while it is written, six columns wide. Every text is escaped here and nowhere else, so none can get in
 * unescaped.
 */
final class FormTable {

    private static final int COLUMNS = 6;

    private final String form;
    private final FormLabels labels;
    private final StringBuilder rows = new StringBuilder();

    /**
     * @param form the form whose labels are used, such as {@code handling}
     */
    FormTable(String form, FormLabels labels) {
        this.form = form;
        this.labels = labels;
    }

    /** A label with its value. */
    record Field(String label, String value) {}

    Field field(String label, Optional<?> value) {
        return new Field(label, value.map(this::shown).orElse(""));
    }

    private String shown(Object value) {
        return value instanceof PersonalText text ? text.value() : value.toString();
    }

    /** A row of two or three fields. */
    FormTable row(Field... fields) {
        int span = COLUMNS / fields.length - 1;
        rows.append("<tr>");
        for (Field field : fields) {
            rows.append("<th scope=\"row\">")
                    .append(label(field.label()))
                    .append("</th>")
                    .append(cell(span, ""))
                    .append(escaped(field.value()))
                    .append("</td>");
        }
        rows.append("</tr>\n");
        return this;
    }

    /** A line over the whole width. */
    FormTable section(String label) {
        rows.append("<tr><th class=\"section\" colspan=\"")
                .append(COLUMNS)
                .append("\">")
                .append(label(label))
                .append("</th></tr>\n");
        return this;
    }

    /** A block of text below its label, with a heading of its own where there is one. */
    FormTable text(String label, String heading, List<PersonalText> texts) {
        rows.append("<tr>").append(cell(COLUMNS, "label")).append(label(label)).append("</td></tr>\n<tr>");
        rows.append(cell(COLUMNS, "text"));
        if (!heading.isEmpty()) {
            rows.append("<p class=\"cause\">").append(escaped(heading)).append("</p>");
        }
        texts.forEach(text -> rows.append("<p>").append(escaped(text.value())).append("</p>"));
        rows.append("</td></tr>\n");
        return this;
    }

    FormTable text(String label, List<PersonalText> texts) {
        return text(label, "", texts);
    }

    /** Things to be filled in or signed on one line. */
    FormTable signing(Line... lines) {
        rows.append("<tr>").append(cell(COLUMNS, "sign"));
        for (Line line : lines) {
            rows.append("<span>")
                    .append(line.label())
                    .append(": <i>")
                    .append(escaped(line.value()))
                    .append("</i></span>");
        }
        rows.append("</td></tr>\n");
        return this;
    }

    /** A label with a line behind it. */
    record Line(String label, String value) {}

    Line line(String label, String value) {
        return new Line(label(label), value);
    }

    /** A line to sign on; who recorded the step is named, and named as no more than that. */
    Line signature(String label, Signature signature) {
        return line(label, signature.recordedBy().map(this::recorded).orElse(""));
    }

    Line date(Signature signature) {
        return new Line(
                escaped(labels.of("signedOn")), signature.on().map(labels::day).orElse(""));
    }

    private String recorded(StaffId staff) {
        return labels.of("recordedBy") + " " + staff;
    }

    String word(Optional<? extends Enum<?>> constant) {
        return constant.isPresent() ? Terms.word(constant.get(), labels.locale()) : "";
    }

    /** The whole page: self-contained, to be printed on A4. */
    String page(String css) {
        String title = label("title");
        return "<!DOCTYPE html>\n<html lang=\"" + labels.of("lang") + "\">\n<head>\n<meta charset=\"UTF-8\"/>\n<title>"
                + title + "</title>\n<style>\n" + css + "</style>\n</head>\n<body>\n<main>\n<h1>" + title
                + "</h1>\n<table>\n" + rows + "</table>\n</main>\n</body>\n</html>\n";
    }

    private String label(String key) {
        return escaped(labels.of(form + "." + key));
    }

    private static String cell(int span, String style) {
        String styled = style.isEmpty() ? "" : " class=\"" + style + "\"";
        return "<td" + styled + " colspan=\"" + span + "\">";
    }

    private static String escaped(String text) {
        return HtmlEscapers.htmlEscaper().escape(text);
    }
}
