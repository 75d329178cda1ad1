package io.yangke.crm.example.dealership.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.core.points.BooksService;
import io.yangke.crm.example.dealership.club.ClubFigures;
import io.yangke.crm.example.dealership.club.Member;
import io.yangke.crm.example.dealership.group.Group;
import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.month.PlayedMonths;
import io.yangke.crm.example.dealership.text.Language;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.rules.points.books.Liability;
import io.yangke.crm.rules.points.books.Settlement;
import io.yangke.crm.spi.points.ProgrammeId;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

@DisplayName("The page of points")
final class PointsPageTest {

    private static final Map<Language, String> PAGES = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            PAGES.put(language, MonthReport.pointsPage(PlayedMonths.whole(), Words.in(language)));
        }
    }

    private final PlayedMonth month = PlayedMonths.whole();
    private final BooksService books = month.crm().points().books();

    private static Document parsed(Language language) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(PAGES.get(language))));
    }

    private static List<Element> elements(Document page, String name) {
        return IntStream.range(0, page.getElementsByTagName(name).getLength())
                .mapToObj(i -> (Element) page.getElementsByTagName(name).item(i))
                .toList();
    }

    @ParameterizedTest
    @DisplayName("is well-formed and has all its sections in both languages")
    @EnumSource(Language.class)
    void wellFormed(Language language) throws Exception {
        Document page = parsed(language);
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language.code());
        assertThat(elements(page, "section"))
                .extracting(section -> section.getAttribute("id"))
                .containsExactly("headline", "owed", "moves", "settlement", "statement", "refusals", "books");
    }

    @ParameterizedTest
    @DisplayName("needs nothing from outside and no script, and leads to the page of complaints and back")
    @EnumSource(Language.class)
    void selfContained(Language language) {
        assertThat(PAGES.get(language).replaceAll("xmlns=\"http://www.w3.org/[^\"]*\"", ""))
                .doesNotContain("http", "url(", "@import", "<script", "<link", "src=", "<img")
                .contains("href=\"index.html\"");
        assertThat(MonthReport.page(PlayedMonths.small(), Words.in(language))).contains("href=\"points.html\"");
    }

    @ParameterizedTest
    @DisplayName("leaves no argument unfilled and no statement of the ledger without words")
    @EnumSource(Language.class)
    void worded(Language language) throws Exception {
        Document page = parsed(language);
        page.getElementsByTagName("style").item(0).setTextContent("");
        assertThat(page.getDocumentElement().getTextContent())
                .doesNotContain("{", "}", "null", "Optional")
                .doesNotContainPattern("points\\.[a-z]");
    }

    @Test
    @DisplayName("has a bar for each month of expiry and programme that something is owed for (PTS-13)")
    void bars() throws Exception {
        long kinds = month.group().ledgers().stream()
                .flatMap(ledger -> books.liability(ledger).rows().stream())
                .map(row -> row.programme() + " " + row.expires().orElseThrow())
                .distinct()
                .count();
        assertThat(kinds).isGreaterThan(40);
        assertThat(elements(parsed(Language.EN), "rect"))
                .filteredOn(rect -> rect.getElementsByTagName("title").getLength() == 1)
                .hasSize((int) kinds);
    }

    @Test
    @DisplayName("owes what all movements of a programme sum to (PTS-10, PTS-13)")
    void owed() {
        for (ProgrammeId programme : List.of(ProgrammeId.HQ, ProgrammeId.BRANCH)) {
            long owed = month.group().ledgers().stream()
                    .flatMap(ledger -> books.liability(ledger).totals().stream())
                    .filter(total -> total.programme().equals(programme))
                    .mapToLong(PointsPageTest::balance)
                    .sum();
            assertThat(owed)
                    .isEqualTo(ClubFigures.of(month.club(), programme).outstanding())
                    .isPositive();
        }
    }

    private static long balance(Liability.Total total) {
        return total.points() + total.lapsed() - total.debt();
    }

    @ParameterizedTest
    @DisplayName("settles points spent elsewhere: balances are not all nothing, and sum to nothing (PTS-10)")
    @ValueSource(strings = {"2026-09", "2026-10"})
    void settlement(YearMonth of) {
        assertThat(books.settlement(Group.HEADQUARTERS, of).dealers())
                .extracting(Settlement.OfDealer::balanceFen)
                .anyMatch(fen -> fen != 0)
                .satisfies(fen -> assertThat(
                                fen.stream().mapToLong(Number::longValue).sum())
                        .isZero());
    }

    @Test
    @DisplayName("ends the statement with what the ledger says the member has (PTS-12)")
    void statement() {
        Member member = month.club().plan().shown();
        long balance = month.crm()
                .points()
                .balance(member.home().id(), member.account(ProgrammeId.HQ))
                .orElseThrow()
                .booked();
        assertThat(PAGES.get(Language.EN))
                .contains(
                        member.id().value(), "<strong>" + Words.in(Language.EN).number(balance) + "</strong>");
    }

    @ParameterizedTest
    @DisplayName("says that the books are right (P36)")
    @EnumSource(Language.class)
    void verdict(Language language) {
        assertThat(PAGES.get(language)).contains(Words.in(language).get("points.books.right"));
    }

    @Test
    @DisplayName("stands beside the page of complaints")
    void written(@TempDir Path folder) throws Exception {
        List<Path> pages = MonthReport.write(PlayedMonths.small(), Words.in(Language.ZH), folder.resolve("new"));
        assertThat(pages)
                .extracting(page -> page.getFileName().toString())
                .containsExactly("index.html", "points.html");
        assertThat(pages).allSatisfy(page -> assertThat(Files.size(page)).isPositive());
    }

    @Test
    @DisplayName("is the same to the byte for the same seed")
    void deterministic() {
        assertThat(MonthReport.pointsPage(PlayedMonths.small(), Words.in(Language.ZH)))
                .isEqualTo(MonthReport.pointsPage(PlayedMonths.small(), Words.in(Language.ZH)));
    }
}
