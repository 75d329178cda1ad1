package io.yangke.crm.spi.json;

import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.SignalBook;
import io.yangke.crm.spi.care.SweepProgress;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ContactBook;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.storage.IdempotencyRecord;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The JSON form of one kind of value, such as {@code {"v":1,"complaint":{…}}}.
 *
 * <p>What is read equals what was written. The fields of an object are sorted by name; absent values and only they are
 * left out; instants are exact to the nanosecond and in UTC; identifiers and free text are plain strings. Reading is
 * strict: it refuses unknown and missing fields, fields given twice, unknown types, nulls, numbers for texts and texts for
 * numbers, times in another spelling, values that break an invariant of their type, and anything behind the value.
 *
 * <p>The version comes first. A store may rewrite white space, no more.
 *
 * <p>Thread-safe.
 *
 * @param <T> the kind of value
 */
public final class JsonForm<T> {

    /** The version that is written. Every version up to it is read. */
    public static final int VERSION = 1;

    /** The form of a ticket. */
    public static final JsonForm<Complaint> COMPLAINT = new JsonForm<>("complaint", Complaint.class);

    /** The form of a dealer's ticket contacts. It holds personal data. */
    public static final JsonForm<ContactBook> CONTACT_BOOK = new JsonForm<>("contactBook", ContactBook.class);

    /** The form of an event. */
    public static final JsonForm<RecordedEvent> EVENT = new JsonForm<>("event", RecordedEvent.class);

    /** The form of free text. It holds personal data. */
    public static final JsonForm<TicketNote> NOTE = new JsonForm<>("note", TicketNote.class);

    /** The form of the record of a command. */
    public static final JsonForm<IdempotencyRecord> COMMAND = new JsonForm<>("command", IdempotencyRecord.class);

    /** The form of a refusal, which the record of a refused command holds. */
    public static final JsonForm<Refusal> REFUSAL = new JsonForm<>("refusal", Refusal.class);

    /** The form of a points account. */
    public static final JsonForm<PointsAccount> POINTS_ACCOUNT = new JsonForm<>("pointsAccount", PointsAccount.class);

    /** The form of a posting. */
    public static final JsonForm<Posting> POSTING = new JsonForm<>("posting", Posting.class);

    /** The form of a customer's file. It holds personal data. */
    public static final JsonForm<CustomerFile> CUSTOMER_FILE = new JsonForm<>("customerFile", CustomerFile.class);

    /** The form of what is remembered of a customer's identity. */
    public static final JsonForm<Standing> STANDING = new JsonForm<>("standing", Standing.class);

    /** The form of what is remembered of the care for a customer. It holds personal data. */
    public static final JsonForm<CareFile> CARE_FILE = new JsonForm<>("careFile", CareFile.class);

    /** The form of a dealer's signals. */
    public static final JsonForm<SignalBook> SIGNAL_BOOK = new JsonForm<>("signalBook", SignalBook.class);

    /** The form of how far a dealer's review has come. */
    public static final JsonForm<SweepProgress> SWEEP_PROGRESS = new JsonForm<>("sweepProgress", SweepProgress.class);

    private final Codec<T> codec;

    private JsonForm(String name, Class<T> type) {
        this.codec = new Codec<>(name, type);
    }

    static List<JsonForm<?>> all() {
        return List.of(
                COMPLAINT,
                CONTACT_BOOK,
                EVENT,
                NOTE,
                COMMAND,
                REFUSAL,
                POINTS_ACCOUNT,
                POSTING,
                CUSTOMER_FILE,
                STANDING,
                CARE_FILE,
                SIGNAL_BOOK,
                SWEEP_PROGRESS);
    }

    Codec<T> codec() {
        return codec;
    }

    /** Returns the value as one line of JSON. */
    public String write(T value) {
        return codec.text(Objects.requireNonNull(value, "value"));
    }

    /** Returns the value as one line of JSON in UTF-8. */
    public byte[] writeBytes(T value) {
        return write(value).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Returns the value in a text.
     *
     * @throws JsonFormException if the text is not in this form, in a version this release knows
     */
    public T read(String text) {
        return codec.value(Objects.requireNonNull(text, "text"));
    }

    /**
     * Returns the value in a text in UTF-8 without a byte order mark.
     *
     * @throws JsonFormException if the text is not in this form, in a version this release knows
     */
    public T read(byte[] utf8) {
        Objects.requireNonNull(utf8, "utf8");
        try {
            return read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException broken) {
            throw new JsonFormException("", "is not UTF-8");
        }
    }
}
