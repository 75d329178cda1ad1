package io.yangke.crm.core.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.complaint.form.CustomerCard;
import io.yangke.crm.rules.complaint.form.HandlingForm;
import io.yangke.crm.rules.complaint.form.Signature;
import io.yangke.crm.rules.complaint.form.WarningForm;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.complaint.CauseGroup;
import io.yangke.crm.spi.complaint.HandlerLevel;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.WarningCause;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("CMP-08, CMP-12: the printable forms")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormPagesTest {

    private static final String EVIL = "<script>alert('x')</script> & \"quoted\"\nsecond line";

    private static HandlingForm handling() {
        return HandlingForm.builder()
                .acceptedOn(LocalDate.of(2026, 10, 12))
                .number(TicketId.of("T-1"))
                .card(card())
                .complainedAt(LocalDateTime.parse("2026-10-12T10:05"))
                .times(2)
                .calls(3)
                .addContent(PersonalText.of(EVIL))
                .preliminaryCause(CauseGroup.PEOPLE)
                .acceptedBy(new Signature(Optional.of(StaffId.of("400-17")), Optional.of(LocalDate.of(2026, 10, 12))))
                .handedOverBy(Signature.BLANK)
                .department("<b>sales</b>")
                .departmentManager(Signature.BLANK)
                .measuresBy(Signature.BLANK)
                .followedUpBy(Signature.BLANK)
                .improvingManager(Signature.BLANK)
                .closedBy(Signature.BLANK)
                .build();
    }

    private static CustomerCard card() {
        return CustomerCard.builder()
                .name("王<小>明")
                .vin("LSVAA49J132012345")
                .model("Octavia & Combi")
                .mileageKm(31_000)
                .build();
    }

    private static WarningForm warning() {
        return WarningForm.builder()
                .number(TicketId.of("T-1"))
                .dealer(DealerId.of("SK-0371"))
                .card(card())
                .firstComplaintOn(LocalDate.of(2026, 10, 12))
                .handling(HandlerLevel.DLR)
                .escalation(HandlerLevel.RBO)
                .addRepeatedContent(PersonalText.of(EVIL))
                .cause(WarningCause.UNHANDLED_CALLS)
                .calls(2)
                .raisedAt(LocalDateTime.parse("2026-10-12T11:00"))
                .lead(Signature.BLANK)
                .settledBy(Signature.BLANK)
                .build();
    }

    private static String text(String page) {
        return Markup.of(page).text();
    }

    @ParameterizedTest
    @EnumSource(FormLabels.class)
    void every_label_of_the_paper_forms_is_on_the_page(FormLabels labels) {
        String pages =
                text(FormPages.html(handling(), labels.locale())) + text(FormPages.html(warning(), labels.locale()));
        assertThat(labels.keys())
                .filteredOn(key -> key.startsWith("handling.") || key.startsWith("warning."))
                .hasSize(54)
                .allSatisfy(key -> assertThat(pages).as(key).contains(labels.of(key)));
    }

    @Test
    void both_languages_have_the_same_labels() {
        assertThat(FormLabels.CHINESE.keys()).isEqualTo(FormLabels.ENGLISH.keys());
    }

    @Test
    void what_a_customer_says_cannot_become_markup() {
        for (String page :
                new String[] {FormPages.html(handling(), Locale.CHINA), FormPages.html(warning(), Locale.ENGLISH)}) {
            assertThat(page).doesNotContain("<script").doesNotContain("<b>").doesNotContain("王<");
            assertThat(text(page)).contains(EVIL, "王<小>明", "Octavia & Combi");
        }
    }

    @Test
    void the_page_stands_alone_and_prints_on_A4_with_Chinese_fonts() {
        String page = FormPages.html(handling(), Locale.CHINA);
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("<meta charset=\"UTF-8\"/>", "size: A4", "@media print")
                .contains("\"PingFang SC\", \"Microsoft YaHei\", \"Noto Sans CJK SC\", sans-serif")
                .doesNotContain("http", "src=", "<link", "@import", "url(");
    }

    @Test
    void values_stand_in_the_words_of_the_language() {
        assertThat(text(FormPages.html(handling(), Locale.CHINA)))
                .contains("2026年10月12日", "2026年10月12日 10:05", "2 (3 次来电)", "人员", "记录人 400-17", "客户抱怨/投诉处理表");
        assertThat(text(FormPages.html(handling(), Locale.UK)))
                .contains("2026-10-12 10:05", "2 (3 calls)", "people", "recorded by 400-17");
        assertThat(text(FormPages.html(warning(), Locale.CHINA)))
                .contains("专营店 / 大区", "31,000 公里", "（a）未处理，客户多次来电 (2 次来电, 2026年10月12日 11:00)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB", "ja"})
    void any_other_language_gets_English_whatever_the_default_locale(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.CHINA);
            assertThat(FormPages.html(handling(), Locale.forLanguageTag(tag))).contains("<html lang=\"en\">");
        } finally {
            Locale.setDefault(before);
        }
        assertThat(FormPages.html(handling(), Locale.forLanguageTag("zh-Hans-CN")))
                .contains("<html lang=\"zh-CN\">");
    }

    @Test
    void empty_fields_are_lines_to_fill_in_and_no_signature_is_claimed() {
        assertThat(Markup.of(FormPages.html(handling(), Locale.CHINA)).lines())
                .hasSize(14)
                .filteredOn(line -> !line.isEmpty())
                .containsExactly("记录人 400-17", "<b>sales</b>");
    }
}
