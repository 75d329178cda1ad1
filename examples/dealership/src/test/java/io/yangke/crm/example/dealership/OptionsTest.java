package io.yangke.crm.example.dealership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.example.dealership.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The options of the example")
final class OptionsTest {

    private static final Path FOLDER = Path.of("somewhere");

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments), Language.EN, FOLDER);
    }

    @Test
    @DisplayName("have a default each")
    void defaults() {
        Options options = parse();
        assertThat(options.seed()).isEqualTo(Options.DEFAULT_SEED);
        assertThat(options.customers()).isEqualTo(20_000);
        assertThat(options.language()).isEqualTo(Language.EN);
        assertThat(options.out()).isEqualTo(FOLDER);
        assertThat(options.help()).isFalse();
        assertThat(options.replay()).isEmpty();
        assertThat(options.retail()).isEmpty();
    }

    @Test
    @DisplayName("name a file of purchases")
    void retail() {
        assertThat(parse("--retail", "purchases.csv").retail()).contains(Path.of("purchases.csv"));
    }

    @Test
    @DisplayName("are read in any order")
    void all() {
        Options options =
                parse("--out", "here", "--lang", "zh", "--seed", "-7", "--csv", "out.csv", "--replay", "in.csv");
        assertThat(options.seed()).isEqualTo(-7);
        assertThat(options.language()).isEqualTo(Language.ZH);
        assertThat(options.out()).isEqualTo(Path.of("here"));
        assertThat(options.replay()).contains(Path.of("in.csv"));
        assertThat(options.csv()).contains(Path.of("out.csv"));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("that are wrong are answered with the option, the problem and what is allowed, on one line")
    @CsvSource({
        "--verbose,            '--verbose: is no option; --help lists them'",
        "month,                'month: is no option; --help lists them'",
        "--seed,               '--seed: has no value; one must follow'",
        "--seed --lang,        '--seed: has no value; one must follow'",
        "--seed many,          '--seed: is not a whole number; such as 20260914'",
        "--customers -1,       '--customers: is no number of customers; 0 to 1000000'",
        "--customers 1000001,  '--customers: is no number of customers; 0 to 1000000'",
        "--customers few,      '--customers: is no number of customers; 0 to 1000000'",
        "--lang fr,            '--lang: is no language we have; zh or en'",
        "--replay in.csv,      '--replay, --csv: one is missing; a replay needs both'",
        "--csv out.csv,        '--replay, --csv: one is missing; a replay needs both'",
        "--retail r --replay in --csv out, '--retail, --replay: are two replays; one of them is allowed'"
    })
    void wrong(String arguments, String message) {
        assertThatThrownBy(() -> parse(arguments.split(" ")))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @DisplayName("take the user's language: Chinese where it is, else English")
    @ValueSource(strings = {"zh-CN", "zh-Hant-TW", "en-GB", "fr-FR"})
    void language(String tag) {
        Language expected = tag.startsWith("zh") ? Language.ZH : Language.EN;
        assertThat(Language.of(Locale.forLanguageTag(tag))).isEqualTo(expected);
    }
}
