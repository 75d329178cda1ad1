package io.yangke.crm.example.dealership.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.month.PlayedMonths;
import io.yangke.crm.example.dealership.text.Language;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ClockState;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

@DisplayName("The report of a month")
final class MonthReportTest {

    private static final Map<Language, String> PAGES = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            PAGES.put(language, MonthReport.page(PlayedMonths.whole(), Words.in(language)));
        }
    }

    private static Document parsed(Language language) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(new InputSource(new StringReader(PAGES.get(language))));
    }

    private static List<String> attributes(Document page, String element, String attribute) {
        NodeList found = page.getElementsByTagName(element);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            values.add(found.item(i).getAttributes().getNamedItem(attribute).getNodeValue());
        }
        return values;
    }

    @ParameterizedTest
    @DisplayName("is well-formed and has all its sections in both languages")
    @EnumSource(Language.class)
    void wellFormed(Language language) throws Exception {
        Document page = parsed(language);
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language.code());
        assertThat(attributes(page, "section", "id"))
                .containsExactly(
                        "headline",
                        "days",
                        "grades",
                        "responses",
                        "late",
                        "warnings",
                        "assessment",
                        "matters",
                        "signals",
                        "refusals",
                        "story");
        assertThat(page.getElementsByTagName("h2").getLength()).isEqualTo(10);
    }

    @ParameterizedTest
    @DisplayName("needs nothing from outside and no script")
    @EnumSource(Language.class)
    void selfContained(Language language) {
        assertThat(PAGES.get(language).replaceAll("xmlns=\"http://www.w3.org/[^\"]*\"", ""))
                .doesNotContain("http", "url(", "@import", "<script", "<link", "src=", "<img");
    }

    @ParameterizedTest
    @DisplayName("leaves no argument unfilled and no statement of the desk without words")
    @EnumSource(Language.class)
    void worded(Language language) throws Exception {
        Document page = parsed(language);
        page.getElementsByTagName("style").item(0).setTextContent("");
        assertThat(page.getDocumentElement().getTextContent())
                .doesNotContain("{", "}", "null", "Optional")
                .doesNotContainPattern("complaint\\.[a-z]");
    }

    @ParameterizedTest
    @DisplayName("names Chinese fonts and how it is printed")
    @EnumSource(Language.class)
    void style(Language language) {
        assertThat(PAGES.get(language))
                .contains("\"PingFang SC\"", "\"Microsoft YaHei\"", "\"Noto Sans CJK SC\"", "@media print", "size: A4");
    }

    @Test
    @DisplayName("tells the shown ticket's limit day by day, over the holiday to the make-up Saturday (CMP-04)")
    void dayByDay() {
        assertThat(PAGES.get(Language.EN)).contains("Sat 10 Oct 2026: working day 3", "skipped, National Day");
        assertThat(PAGES.get(Language.ZH)).contains("国庆节放假");
    }

    @Test
    @DisplayName("has a mark for each response that the desk has judged (CMP-03)")
    void marks() throws Exception {
        PlayedMonth month = PlayedMonths.whole();
        long judged = month.tickets().stream()
                .flatMap(played -> played.ticket().clocks().stream())
                .filter(clock -> clock.kind() == ClockKind.RESPONSE)
                .filter(clock -> clock.isBreached() || clock.state() == ClockState.MET)
                .count();
        assertThat(parsed(Language.EN).getElementsByTagName("circle").getLength())
                .isEqualTo((int) judged);
    }

    @Test
    @DisplayName("is the same to the byte for the same seed")
    void deterministic() {
        assertThat(MonthReport.page(PlayedMonths.small(), Words.in(Language.ZH)))
                .isEqualTo(MonthReport.page(PlayedMonths.small(), Words.in(Language.ZH)));
    }
}
