package io.yangke.crm.spi.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An embedder without Jackson")
final class WithoutJacksonTest {

    private static final String EMBEDDER = """
            import io.yangke.crm.spi.*;
            import io.yangke.crm.spi.complaint.*;
            import io.yangke.crm.spi.json.JsonForm;
            import io.yangke.crm.spi.storage.*;
            import java.util.Optional;

            class Embedder {
                boolean sameHandler(Complaint ticket, Complaint other) {
                    Complaint next = Complaint.builder().from(ticket).round(2).build();
                    return next.withRound(1).handler().equals(other.handler());
                }

                String text(RecordedEvent event, Optional<Clock> clock) {
                    return JsonForm.EVENT.write(event) + clock.flatMap(Clock::wakeAt) + Handling.NONE;
                }

                void commit(Storage store, DealerId dealer) {
                    store.commit(ChangeSet.builder().dealer(dealer).build());
                }
            }
            """;

    @TempDir
    private Path target;

    @Test
    @DisplayName("compiles against the values and ports without a warning")
    void compiles_without_a_warning() throws IOException {
        StringWriter messages = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        boolean compiled = compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of(
                                "-Xlint:all",
                                "-Werror",
                                "-proc:none",
                                "-d",
                                target.toString(),
                                "-classpath",
                                classPathWithoutJackson()),
                        null,
                        List.of(source()))
                .call();
        assertThat(messages.toString()).isEmpty();
        assertThat(compiled).isTrue();
    }

    private static JavaFileObject source() {
        return new SimpleJavaFileObject(URI.create("string:///Embedder.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return EMBEDDER;
            }
        };
    }

    private static String classPathWithoutJackson() {
        return Stream.of("java.class.path", "jdk.module.path")
                .map(System::getProperty)
                .filter(path -> path != null)
                .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
                .filter(entry -> isWithThem(entry))
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isWithThem(String entry) {
        return !entry.contains("jackson-core") && !entry.contains("jackson-databind") && !entry.contains("immutables");
    }
}
