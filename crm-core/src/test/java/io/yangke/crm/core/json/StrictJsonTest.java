package io.yangke.crm.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.yangke.crm.core.DocumentProblem;
import io.yangke.crm.core.InvalidDocumentException;
import io.yangke.crm.core.json.LocatedJson.ArrayNode;
import io.yangke.crm.core.json.LocatedJson.BooleanNode;
import io.yangke.crm.core.json.LocatedJson.NullNode;
import io.yangke.crm.core.json.LocatedJson.NumberNode;
import io.yangke.crm.core.json.LocatedJson.ObjectNode;
import io.yangke.crm.core.json.LocatedJson.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Strict JSON (HARD-CASES 4.1)")
class StrictJsonTest {

    @Test
    void every_kind_of_value_knows_its_pointer_line_and_column() {
        LocatedJson root = read("{\n  \"a/b~\": [1, \"x\",\n    true, null],\n  \"n\": -1.50e2\n}");
        ObjectNode object = (ObjectNode) root;
        ArrayNode array = (ArrayNode) object.fields().get("a/b~");
        assertThat(object.at()).isEqualTo(new Place("", 1, 1));
        assertThat(array.at()).isEqualTo(new Place("/a~1b~0", 2, 11));
        assertThat(array.items())
                .containsExactly(
                        new NumberNode(new Place("/a~1b~0/0", 2, 12), "1"),
                        new TextNode(new Place("/a~1b~0/1", 2, 15), "x"),
                        new BooleanNode(new Place("/a~1b~0/2", 3, 5), true),
                        new NullNode(new Place("/a~1b~0/3", 3, 11)));
        assertThat(object.fields().get("n")).isEqualTo(new NumberNode(new Place("/n", 4, 8), "-1.50e2"));
    }

    @Test
    void each_kind_has_a_name_for_messages() {
        ArrayNode array = (ArrayNode) read("[{}, [], \"\", 1, false, null]");
        assertThat(array.items())
                .extracting(LocatedJson::kind)
                .containsExactly("an object", "an array", "a text", "a number", "true or false", "null");
    }

    @Test
    void a_pointer_is_restored_after_a_nested_value() {
        ArrayNode array = (ArrayNode) read("[{\"a\": {\"b\": 1}, \"c\": [2]}, 3]");
        ObjectNode first = (ObjectNode) array.items().get(0);
        assertThat(first.fields().get("c").at().pointer()).isEqualTo("/0/c");
        assertThat(array.items().get(1).at().pointer()).isEqualTo("/1");
    }

    @Test
    void every_field_that_stands_twice_is_told_and_not_only_the_first() {
        List<DocumentProblem> problems = problems("{\"a\": 1,\n \"a\": 2, \"b\": {\"c\": 1, \"c\": 1}}");
        assertThat(problems)
                .extracting(DocumentProblem::toString)
                .containsExactly(
                        "/a (line 2, column 2): stands twice; each field once is allowed",
                        "/b/c (line 2, column 24): stands twice; each field once is allowed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} {\"evil\":1} | has something after its end",
                "{}]            | is not JSON from here on",
                "{\"a\":1,}     | is not JSON from here on",
                "{a:1}          | is not JSON from here on",
                "[01]           | is not JSON from here on",
                "[NaN]          | is not JSON from here on",
                "[+1]           | is not JSON from here on",
                "[1] // note    | is not JSON from here on",
                "{\"a\":        | ends before the value is complete",
                "[1, 2          | ends before the value is complete",
                "''             | is empty",
            })
    void what_is_not_one_strict_json_value_is_refused(String text, String problem) {
        assertThat(problems(text)).extracting(DocumentProblem::problem).containsExactly(problem);
    }

    @Test
    void a_malformed_document_keeps_the_problems_found_before() {
        assertThat(problems("{\"a\":1, \"a\":2,\n oops}"))
                .extracting(DocumentProblem::line, DocumentProblem::problem)
                .containsExactly(tuple(1, "stands twice"), tuple(2, "is not JSON from here on"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u001f", "\\u007f", "\\u2028", "\\ud800", "\\udc00x", "\\n"})
    void control_characters_and_half_surrogate_pairs_are_refused_in_texts_and_names(String escape) {
        assertThat(problems("{\"k\": \"x" + escape + "\"}"))
                .extracting(DocumentProblem::problem)
                .containsExactly("holds a control character or half a surrogate pair");
        List<DocumentProblem> ofName = problems("{\"x" + escape + "\": 1}");
        assertThat(ofName).hasSize(1);
        assertThat(ofName).hasSize(1);
    }

    @Test
    void a_field_name_cannot_forge_a_line_of_a_log() {
        assertThat(problems("{\"a\\n/b: fine\": 1}"))
                .extracting(DocumentProblem::pointer)
                .containsExactly("/a\uFFFD~1b: fine");
        assertThat(problems("{\"" + "n".repeat(70) + "\\n\": 1}"))
                .extracting(DocumentProblem::pointer)
                .containsExactly("/" + "n".repeat(64) + "…");
    }

    @Test
    void a_whole_surrogate_pair_and_chinese_text_are_read() {
        assertThat(((TextNode) read("\"春节 \\ud83d\\ude97\"")).value()).isEqualTo("春节 🚗");
    }

    @Test
    void depth_has_a_limit() {
        assertThat(read("[".repeat(32) + "]".repeat(32))).isInstanceOf(ArrayNode.class);
        refusedFor("[".repeat(33) + "]".repeat(33), "32 levels are allowed");
        refusedFor("[".repeat(100_000), "32 levels are allowed");
    }

    @Test
    void numbers_have_a_limit() {
        assertThat(read("1".repeat(64))).isInstanceOf(NumberNode.class);
        refusedFor("[" + "1".repeat(65) + "]", "numbers of at most 64 characters are allowed");
        refusedFor("[0." + "1".repeat(65) + "]", "numbers of at most 64 characters are allowed");
    }

    @Test
    void texts_have_a_limit() {
        assertThat(read("\"" + "x".repeat(10_000) + "\"")).isInstanceOf(TextNode.class);
        refusedFor("[\"" + "x".repeat(10_001) + "\"]", "texts of at most 10000 characters are allowed");
    }

    @Test
    void names_have_a_limit() {
        assertThat(read("{\"" + "x".repeat(256) + "\": 1}")).isInstanceOf(ObjectNode.class);
        refusedFor("{\"" + "x".repeat(257) + "\": 1}", "field names of at most 256 characters are allowed");
    }

    @Test
    void documents_have_a_limit_in_bytes() {
        assertThat(read("[" + " ".repeat(StrictJson.MAX_BYTES - 2) + "]")).isInstanceOf(ArrayNode.class);
        refusedFor("[" + " ".repeat(StrictJson.MAX_BYTES - 1) + "]", "at most 1048576 are allowed");
    }

    @Test
    void tokens_have_a_limit() {
        refusedFor("[" + "1,".repeat(100_000) + "1]", "at most 100000 tokens are allowed");
    }

    @Test
    void a_byte_order_mark_and_broken_utf8_are_refused() {
        refusedFor("\uFEFF{}", "UTF-8 without one is allowed");
        InvalidDocumentException refused = catchThrowableOfType(
                InvalidDocumentException.class,
                () -> StrictJson.read(new byte[] {'"', (byte) 0xC3, '"'}, new ProblemCollector("test")));
        assertThat(refused.problems()).extracting(DocumentProblem::problem).containsExactly("is not UTF-8");
    }

    @Test
    void no_message_holds_a_value_of_the_document() {
        assertThat(refusal("{\"a\": secret}").getMessage()).doesNotContain("secret");
        assertThat(refusal("[\"" + "secret".repeat(5_000) + "\"]").getMessage()).doesNotContain("secret");
        assertThat(refusal("[\"secret\\q\"]").getMessage()).doesNotContain("secret");
    }

    @Test
    void a_long_report_is_cut_and_says_how_much_is_left() {
        InvalidDocumentException refused = refusal("{" + "\"a\":1,".repeat(300) + "\"a\":1}");
        assertThat(refused.problems()).hasSize(ProblemCollector.MOST + 1);
        assertThat(refused.problems())
                .extracting(DocumentProblem::problem)
                .contains("has 100 more problems that are not listed");
    }

    @Test
    void a_stream_is_read_no_further_than_one_byte_beyond_the_limit() throws IOException {
        int[] given = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                given[0]++;
                return ' ';
            }
        };
        InvalidDocumentException refused = catchThrowableOfType(
                InvalidDocumentException.class, () -> StrictJson.read(endless, new ProblemCollector("test")));
        assertThat(refused)
                .hasMessage(
                        "test: 1 problem\n  document (line 1, column 1): has 1048577 bytes; at most 1048576 are allowed");
        assertThat(given[0]).isLessThan(2 * StrictJson.MAX_BYTES);
        endless.close();
    }

    private static void refusedFor(String text, String allowed) {
        assertThat(problems(text)).extracting(DocumentProblem::allowed).containsExactly(allowed);
    }

    private static List<DocumentProblem> problems(String text) {
        return refusal(text).problems();
    }

    private static InvalidDocumentException refusal(String text) {
        return catchThrowableOfType(InvalidDocumentException.class, () -> {
            ProblemCollector problems = new ProblemCollector("test");
            StrictJson.read(text.getBytes(StandardCharsets.UTF_8), problems);
            problems.throwIfAny();
        });
    }

    private static LocatedJson read(String text) {
        ProblemCollector problems = new ProblemCollector("test");
        LocatedJson root = StrictJson.read(text.getBytes(StandardCharsets.UTF_8), problems);
        problems.throwIfAny();
        return root;
    }
}
