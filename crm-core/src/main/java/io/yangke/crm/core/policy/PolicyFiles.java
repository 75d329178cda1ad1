package io.yangke.crm.core.policy;

import io.yangke.crm.core.DocumentProblem;
import io.yangke.crm.core.InvalidDocumentException;
import io.yangke.crm.core.json.StrictJson;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.RegionId;
import io.yangke.crm.spi.policy.PolicyDocument;
import io.yangke.crm.spi.policy.PolicyDocument.Layer;
import io.yangke.crm.spi.policy.PolicySource;
import io.yangke.crm.spi.storage.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Policies in a directory, read anew each time. Thread-safe.
 *
 * <pre>
 * brand/2026-01-01.json
 * region/north/2026-10-01.json
 * dealer/D001/2026-10-01.json
 * </pre>
 *
 * <p>A file is named by the first day it holds. Files whose name does not end in {@code .json} and files whose name
 * begins with a dot are left out; a {@code .json} file with another name is an error, so that a slip of the pen does not
 * silently switch a policy off. A folder that is not there has no files.
 *
 * <p>A folder is named by its region or dealer. Of an identity, letters, digits, {@code -}, {@code _} and dots that are
 * not first stand as they are; any other character is written as {@code %} and two hexadecimal digits for each byte of
 * UTF-8, such as {@code %2F} for a slash, so that no identity leads out of the directory.
 */
public final class PolicyFiles implements PolicySource {

    private static final String SUFFIX = ".json";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}\\.json");

    private final Path directory;
    private final Function<DealerId, RegionId> regions;

    private PolicyFiles(Path directory, Function<DealerId, RegionId> regions) {
        this.directory = Objects.requireNonNull(directory, "directory");
        this.regions = Objects.requireNonNull(regions, "regions");
    }

    /**
     * Returns the policies in a directory.
     *
     * @param regions the region of each dealer
     */
    public static PolicyFiles in(Path directory, Function<DealerId, RegionId> regions) {
        return new PolicyFiles(directory, regions);
    }

    /**
     * Returns the documents of the brand, of the dealer's region and of the dealer, named by their paths within the
     * directory.
     *
     * @throws InvalidDocumentException if a {@code .json} file is not named by a day, or is not UTF-8
     * @throws StorageException if the directory is not there, or a file cannot be read
     */
    @Override
    public List<PolicyDocument> documents(DealerId dealer) {
        if (!Files.isDirectory(directory)) {
            throw new StorageException("policy directory: is not there; an existing directory is allowed");
        }
        List<PolicyDocument> documents = new ArrayList<>();
        documents.addAll(read(Layer.BRAND, Path.of("brand")));
        documents.addAll(read(
                Layer.REGION, Path.of("region", folder(regions.apply(dealer).value()))));
        documents.addAll(read(Layer.DEALER, Path.of("dealer", folder(dealer.value()))));
        return documents;
    }

    private List<PolicyDocument> read(Layer layer, Path folder) {
        Path place = directory.resolve(folder);
        if (!isThere(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            List<Path> names = files.map(Path::getFileName)
                    .filter(PolicyFiles::isDocument)
                    .sorted()
                    .toList();
            List<PolicyDocument> documents = new ArrayList<>();
            for (Path name : names) {
                documents.add(document(layer, folder.resolve(name)));
            }
            return documents;
        } catch (IOException failure) {
            throw unreadable(folder, failure);
        }
    }

    /** Where the file system takes d1 for D1, the folder of one dealer must not serve the other. */
    private static boolean isThere(Path place) {
        try {
            Path real = place.toRealPath(LinkOption.NOFOLLOW_LINKS);
            return Objects.equals(real.getFileName(), place.getFileName()) && Files.isDirectory(place);
        } catch (NoSuchFileException absent) {
            return false;
        } catch (IOException failure) {
            throw unreadable(place.getFileName(), failure);
        }
    }

    private static boolean isDocument(Path name) {
        String text = name.toString();
        return text.endsWith(SUFFIX) && !text.startsWith(".");
    }

    private PolicyDocument document(Layer layer, Path file) {
        String name = name(file);
        LocalDate day = day(name, String.valueOf(file.getFileName()));
        try (InputStream stream = Files.newInputStream(directory.resolve(file))) {
            byte[] bytes = stream.readNBytes(StrictJson.MAX_BYTES + 1);
            return new PolicyDocument(name, layer, day, text(name, bytes));
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    private static LocalDate day(String name, String file) {
        if (DAY.matcher(file).matches()) {
            try {
                return LocalDate.parse(file.substring(0, file.length() - SUFFIX.length()));
            } catch (DateTimeParseException noSuchDay) {
                throw unnamed(name);
            }
        }
        throw unnamed(name);
    }

    private static InvalidDocumentException unnamed(String name) {
        return wrong(name, "is not named by a day", "a name like 2026-10-01.json is allowed");
    }

    private static String text(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw wrong(name, "is not UTF-8", "a text in UTF-8 is allowed");
        }
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static InvalidDocumentException wrong(String name, String problem, String allowed) {
        return new InvalidDocumentException(name, List.of(new DocumentProblem("", 1, 1, problem, allowed)));
    }

    private static StorageException unreadable(Path file, IOException failure) {
        return new StorageException("policy file " + name(file) + ": cannot be read", failure);
    }

    static String folder(String identity) {
        StringBuilder name = new StringBuilder();
        identity.codePoints().forEach(c -> {
            boolean plain = Character.isLetterOrDigit(c) || c == '-' || c == '_' || (c == '.' && !name.isEmpty());
            name.append(plain ? Character.toString(c) : escaped(Character.toString(c)));
        });
        return name.toString();
    }

    private static String escaped(String character) {
        StringBuilder bytes = new StringBuilder();
        for (byte each : character.getBytes(StandardCharsets.UTF_8)) {
            bytes.append(String.format(Locale.ROOT, "%%%02X", each & 0xFF));
        }
        return bytes.toString();
    }
}
