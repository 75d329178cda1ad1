package io.yangke.crm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.core.InvalidDocumentException;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.RegionId;
import io.yangke.crm.spi.policy.PolicyDocument;
import io.yangke.crm.spi.policy.PolicyDocument.Layer;
import io.yangke.crm.spi.storage.StorageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Policies in a directory")
class PolicyFilesTest {

    private static final DealerId DEALER = DealerId.of("D1");

    @TempDir
    Path directory;

    @Test
    void the_documents_of_brand_region_and_dealer_are_found_with_their_days() throws IOException {
        write("brand/2026-01-01.json", "{}");
        write("brand/2026-10-01.json", "{ }");
        write("region/north/2026-02-01.json", "{\"complaint\": {}}");
        write("region/south/2026-02-01.json", "[]");
        write("dealer/D1/2026-03-01.json", "{}");
        write("dealer/D2/2026-03-01.json", "[]");
        assertThat(files().documents(DEALER))
                .containsExactly(
                        new PolicyDocument("brand/2026-01-01.json", Layer.BRAND, LocalDate.of(2026, 1, 1), "{}"),
                        new PolicyDocument("brand/2026-10-01.json", Layer.BRAND, LocalDate.of(2026, 10, 1), "{ }"),
                        new PolicyDocument(
                                "region/north/2026-02-01.json",
                                Layer.REGION,
                                LocalDate.of(2026, 2, 1),
                                "{\"complaint\": {}}"),
                        new PolicyDocument("dealer/D1/2026-03-01.json", Layer.DEALER, LocalDate.of(2026, 3, 1), "{}"));
    }

    @Test
    void a_book_reads_them_and_names_the_file_that_is_wrong() throws IOException {
        write("brand/2026-01-01.json", "{\"complaint\": {\"lastRound\": 2}}");
        PolicyBook book = PolicyBook.of(files());
        assertThat(book.inForce(DEALER, Instant.parse("2026-06-01T00:00:00Z"))
                        .policy()
                        .lastRound())
                .isEqualTo(2);
        write("dealer/D1/2026-03-01.json", "{\"complaint\": {\"lastRound\": 20}}");
        assertThatThrownBy(book::refresh).hasMessageStartingWith("dealer/D1/2026-03-01.json: 1 problem");
    }

    @Test
    void an_empty_directory_leaves_the_defaults() {
        assertThat(files().documents(DEALER)).isEmpty();
    }

    @Test
    void a_directory_that_is_not_there_is_an_error_and_not_the_defaults() {
        PolicyFiles lost = PolicyFiles.in(directory.resolve("lost"), dealer -> RegionId.of("north"));
        assertThatThrownBy(() -> lost.documents(DEALER))
                .isInstanceOf(StorageException.class)
                .hasMessage("policy directory: is not there; an existing directory is allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-1-1.json",
                "2026-02-30.json",
                "draft.json",
                "2026-01-01 copy.json",
                "+12026-01-01.json",
                ".json.json"
            })
    void a_document_that_is_not_named_by_a_day_is_refused(String name) throws IOException {
        String visible = name.startsWith(".") ? "x" + name : name;
        write("brand/" + visible, "{}");
        assertThatThrownBy(() -> files().documents(DEALER))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessage("brand/" + visible + ": 1 problem\n  document (line 1, column 1): is not named by a day;"
                        + " a name like 2026-10-01.json is allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "2026-01-01.json~", ".2026-01-01.json", "2026-01-01.json.bak"})
    void other_files_are_left_out(String name) throws IOException {
        write("brand/" + name, "not JSON");
        assertThat(files().documents(DEALER)).isEmpty();
    }

    @Test
    void a_file_that_is_not_UTF_8_is_refused() throws IOException {
        Path file = write("brand/2026-01-01.json", "");
        Files.write(file, new byte[] {'"', (byte) 0xC3, '"'});
        assertThatThrownBy(() -> files().documents(DEALER)).hasMessageContaining("is not UTF-8");
    }

    @Test
    void an_enormous_file_is_refused_without_reading_it_all() throws IOException {
        write("brand/2026-01-01.json", " ".repeat(3 << 20));
        assertThat(files().documents(DEALER).get(0).json()).hasSize((1 << 20) + 1);
        assertThatThrownBy(() -> PolicyBook.of(files()).inForce(DEALER, Instant.EPOCH))
                .hasMessageContaining("at most 1048576 are allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "D001, D001",
        "京A-1_b.c, 京A-1_b.c",
        "../D2, %2E./D2",
        "a/b, a%2Fb",
        "'a\\b', a%5Cb",
        "50%, 50%25",
        "a:b, a%3Ab",
        "😀, %F0%9F%98%80",
    })
    void no_identity_leads_out_of_its_folder(String identity, String folder) {
        assertThat(PolicyFiles.folder(identity)).isEqualTo(folder.replace("./D2", ".%2FD2"));
    }

    @Test
    void an_identity_with_a_slash_has_a_folder_of_its_own() throws IOException {
        write("dealer/a%2Fb/2026-01-01.json", "{}");
        write("dealer/a/b/2026-01-01.json", "[]");
        assertThat(files().documents(DealerId.of("a/b")))
                .extracting(PolicyDocument::name)
                .containsExactly("dealer/a%2Fb/2026-01-01.json");
    }

    private PolicyFiles files() {
        return PolicyFiles.in(directory, dealer -> RegionId.of("north"));
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
