package io.yangke.crm.example.dealership.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.example.dealership.base.BaseCustomer;
import io.yangke.crm.example.dealership.base.BaseOverview;
import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.month.PlayedMonths;
import io.yangke.crm.example.dealership.text.Language;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.Profile;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@DisplayName("The page of customers, and the page of one")
final class CustomersPageTest {

    private static final PlayedMonth MONTH = PlayedMonths.withBase();

    private static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    private static String text(String page) throws Exception {
        Document parsed = parsed(page);
        parsed.getElementsByTagName("style").item(0).setTextContent("");
        return parsed.getDocumentElement().getTextContent();
    }

    private static List<String> sections(String page) throws Exception {
        NodeList found = parsed(page).getElementsByTagName("section");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            ids.add(found.item(i).getAttributes().getNamedItem("id").getNodeValue());
        }
        return ids;
    }

    @ParameterizedTest
    @DisplayName("are well-formed and have all their sections in both languages")
    @EnumSource(Language.class)
    void wellFormed(Language language) throws Exception {
        Words words = Words.in(language);
        assertThat(sections(MonthReport.customersPage(MONTH, words)))
                .containsExactly("headline", "mix", "flows", "risk", "work", "care", "models", "retention");
        assertThat(sections(MonthReport.filePage(MONTH, words)))
                .containsExactly("cars", "class", "risk", "points", "consent", "timeline");
    }

    @ParameterizedTest
    @DisplayName("leave no argument unfilled and no statement of the library without words")
    @EnumSource(Language.class)
    void worded(Language language) throws Exception {
        Words words = Words.in(language);
        for (String page : List.of(MonthReport.customersPage(MONTH, words), MonthReport.filePage(MONTH, words))) {
            assertThat(text(page))
                    .doesNotContain("{", "}", "null", "Optional")
                    .doesNotContainPattern("(care|lifecycle)\\.[a-z]");
        }
    }

    @Test
    @DisplayName("draw a band for each move from class to class (SEG-02)")
    void bands() throws Exception {
        String page = MonthReport.customersPage(MONTH, Words.in(Language.EN));
        assertThat(parsed(page).getElementsByTagName("path").getLength())
                .isEqualTo(BaseOverview.of(MONTH.base()).moves().size());
    }

    @ParameterizedTest
    @DisplayName("name nobody and show no number: mobiles are masked (CUS-03)")
    @EnumSource(Language.class)
    void personalData(Language language) {
        Words words = Words.in(language);
        String pages = MonthReport.customersPage(MONTH, words) + MonthReport.filePage(MONTH, words);
        for (BaseCustomer each : MONTH.base().plan().customers()) {
            Optional<Profile> profile =
                    MONTH.crm().customers().find(each.shop().id(), each.id()).flatMap(CustomerFile::profile);
            profile.ifPresent(person -> person.mobiles()
                    .forEach(
                            mobile -> assertThat(pages.contains(mobile.value())).isFalse()));
        }
        assertThat(pages).doesNotContain("交车讲解很仔细", "等待时间稍长", "空调有轻微异响", "服务顾问态度很好", "希望周末也能预约");
    }

    @Test
    @DisplayName("tell the shown customer's visits, complaint, points and care in one line (CUS-01)")
    void timeline() {
        assertThat(MonthReport.filePage(MONTH, Words.in(Language.EN)))
                .contains("of-visit", "of-complaint", "of-points", "of-care", "of-ownership", "of-class");
    }

    @Test
    @DisplayName("are linked from the first page")
    void linked() {
        assertThat(MonthReport.page(MONTH, Words.in(Language.EN))).contains("href=\"customers.html\"");
        assertThat(MonthReport.page(PlayedMonths.small(), Words.in(Language.EN)))
                .doesNotContain("customers.html");
    }

    @Test
    @DisplayName("are the same to the byte for the same month")
    void deterministic() {
        Words words = Words.in(Language.ZH);
        assertThat(MonthReport.customersPage(MONTH, words)).isEqualTo(MonthReport.customersPage(MONTH, words));
    }
}
