package io.yangke.crm.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Reads a JSON document strictly, within limits: UTF-8 without a byte order mark, at most 1 MiB, 32 levels deep, 100 000
 * tokens, texts of 10 000, field names of 256 and numbers of 64 characters; no field twice, nothing after the value,
 * no control characters or half surrogate pairs in texts and names. Thread-safe; it has no state.
 */
public final class StrictJson {

    /** The largest document, in bytes. */
    public static final int MAX_BYTES = 1 << 20;

    /** The deepest nesting of objects and arrays. */
    public static final int MAX_DEPTH = 32;

    /** The longest number as written, in characters. */
    public static final int MAX_NUMBER = 64;

    /** The longest text, in characters. */
    public static final int MAX_TEXT = 10_000;

    /** The longest field name, in characters. */
    public static final int MAX_NAME = 256;

    /** The most tokens. */
    public static final int MAX_TOKENS = 100_000;

    private static final Place START = new Place("", 1, 1);
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /*
     * Fields given twice are found by the tree builder: the parser's own detection stops at the first, and the report
     * must name all. The limits are set on this factory only, never as the process's defaults, which belong to the host.
     */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER)
                    .maxStringLength(MAX_TEXT)
                    .maxNameLength(MAX_NAME)
                    .maxDocumentLength(MAX_BYTES)
                    .maxTokenCount(MAX_TOKENS)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private StrictJson() {}

    /**
     * Reads the document.
     *
     * @param bytes the document in UTF-8
     * @param problems names the document; it is given every field that stands twice and every broken text
     * @return the tree, even when the collector was given problems
     * @throws io.yangke.crm.core.InvalidDocumentException if the text cannot be read to its end; the report holds what
     *     was collected so far too
     */
    public static LocatedJson read(byte[] bytes, ProblemCollector problems) {
        Objects.requireNonNull(bytes, "bytes");
        if (bytes.length > MAX_BYTES) {
            throw fatal(problems, START, "has " + bytes.length + " bytes", "at most " + MAX_BYTES + " are allowed");
        }
        String text = decoded(bytes, problems);
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            throw fatal(problems, START, "begins with a byte order mark", "UTF-8 without one is allowed");
        }
        return parsed(text, problems);
    }

    /** Reads the stream to its end, at most one byte more than {@link #MAX_BYTES}, and then the document. */
    public static LocatedJson read(InputStream stream, ProblemCollector problems) throws IOException {
        return read(stream.readNBytes(MAX_BYTES + 1), problems);
    }

    private static String decoded(byte[] bytes, ProblemCollector problems) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw fatal(problems, START, "is not UTF-8", "a text in UTF-8 is allowed");
        }
    }

    private static LocatedJson parsed(String text, ProblemCollector problems) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new TreeBuilder(parser, problems).build();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static RuntimeException fatal(ProblemCollector problems, Place at, String problem, String allowed) {
        problems.add(at, problem, allowed);
        return problems.report();
    }
}
