package io.yangke.crm.example.dealership.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An element of the page")
final class TagTest {

    @Test
    @DisplayName("escapes texts and values")
    void escapes() {
        String html =
                Tag.of("p").with("title", "\"<&>\"").text("a < b & \"c\" > d").render();
        assertThat(html).isEqualTo("<p title=\"&quot;&lt;&amp;&gt;&quot;\">a &lt; b &amp; \"c\" &gt; d</p>");
    }

    @Test
    @DisplayName("is closed even where it is empty, but for the few that HTML leaves open")
    void closed() {
        assertThat(Tag.of("div").add(Tag.of("br"), Tag.of("span")).render()).isEqualTo("<div><br/><span></span></div>");
    }

    @Test
    @DisplayName("keeps its children in the order they were added")
    void order() {
        assertThat(Tag.of("p").text("1").add(Tag.of("b", "2")).text("3").render())
                .isEqualTo("<p>1<b>2</b>3</p>");
    }
}
