package io.yangke.crm.spi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.RefusalReason;
import io.yangke.crm.spi.StaffId;
import io.yangke.crm.spi.VehicleId;
import io.yangke.crm.spi.calendar.CalendarVersion;
import io.yangke.crm.spi.care.SignalId;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.MatterKey;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.customer.EmailAddress;
import io.yangke.crm.spi.customer.FactId;
import io.yangke.crm.spi.customer.ItemCode;
import io.yangke.crm.spi.customer.MobileNumber;
import io.yangke.crm.spi.customer.ModelCode;
import io.yangke.crm.spi.customer.PersonName;
import io.yangke.crm.spi.customer.Plate;
import io.yangke.crm.spi.customer.Vin;
import io.yangke.crm.spi.points.AccountId;
import io.yangke.crm.spi.points.DepartmentCode;
import io.yangke.crm.spi.points.DocumentId;
import io.yangke.crm.spi.points.Expiry;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.ProgrammeId;
import io.yangke.crm.spi.points.RuleCode;
import io.yangke.crm.spi.points.SpendingCategory;
import io.yangke.crm.spi.points.TierCode;
import io.yangke.crm.spi.policy.PolicyVersion;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Function;

/** The values that are one string each. A string is taken only in the very spelling in which it would be written. */
final class Texts {

    private Texts() {}

    static void addTo(SimpleModule module) {
        module.setDeserializers(new Constants());
        add(module, String.class, text -> text, text -> text);
        add(module, Instant.class, Instant::toString, Instant::parse);
        add(module, LocalDate.class, LocalDate::toString, LocalDate::parse);
        add(module, LocalTime.class, LocalTime::toString, LocalTime::parse);
        add(module, Duration.class, Duration::toString, Duration::parse);
        add(module, ZoneId.class, ZoneId::getId, ZoneId::of);
        add(module, PersonalText.class, PersonalText::value, PersonalText::new);
        add(module, CalendarVersion.class, CalendarVersion::value, CalendarVersion::new);
        add(module, CategoryCode.class, CategoryCode::value, CategoryCode::new);
        add(module, CommandKey.class, CommandKey::value, CommandKey::new);
        add(module, CustomerId.class, CustomerId::value, CustomerId::new);
        add(module, DealerId.class, DealerId::value, DealerId::new);
        add(module, MatterKey.class, MatterKey::value, MatterKey::new);
        add(module, PolicyVersion.class, PolicyVersion::value, PolicyVersion::new);
        add(module, StaffId.class, StaffId::value, StaffId::new);
        add(module, TicketId.class, TicketId::value, TicketId::new);
        add(module, VehicleId.class, VehicleId::value, VehicleId::new);
        add(module, RefusalReason.class, ReasonNames::nameOf, ReasonNames::reason);
        addIdentity(module);
        addPoints(module);
        addCustomers(module);
        addCare(module);
    }

    private static void addIdentity(SimpleModule module) {
        add(module, EmailAddress.class, EmailAddress::value, EmailAddress::new);
        add(module, MobileNumber.class, MobileNumber::value, MobileNumber::new);
        add(module, PersonName.class, PersonName::value, PersonName::new);
        add(module, Plate.class, Plate::value, Plate::new);
        add(module, Vin.class, Vin::value, Vin::new);
    }

    private static void addPoints(SimpleModule module) {
        add(module, AccountId.class, AccountId::toString, AccountId::parse);
        add(module, DepartmentCode.class, DepartmentCode::value, DepartmentCode::new);
        add(module, DocumentId.class, DocumentId::value, DocumentId::new);
        add(module, Expiry.class, Expiry::toString, Expiry::parse);
        add(module, PostingId.class, PostingId::toString, PostingId::parse);
        add(module, ProgrammeId.class, ProgrammeId::value, ProgrammeId::new);
        add(module, RuleCode.class, RuleCode::value, RuleCode::new);
        add(module, SpendingCategory.class, SpendingCategory::value, SpendingCategory::new);
        add(module, TierCode.class, TierCode::value, TierCode::new);
    }

    private static void addCustomers(SimpleModule module) {
        add(module, FactId.class, FactId::value, FactId::new);
        add(module, ItemCode.class, ItemCode::value, ItemCode::new);
        add(module, ModelCode.class, ModelCode::value, ModelCode::new);
    }

    private static void addCare(SimpleModule module) {
        add(module, SignalId.class, SignalId::value, SignalId::new);
        add(module, StepCode.class, StepCode::value, StepCode::new);
    }

    private static <T> void add(
            SimpleModule module, Class<T> type, Function<T, String> toText, Function<String, T> fromText) {
        module.addSerializer(type, new Writer<>(type, toText));
        module.addDeserializer(type, new Reader<>(type, toText, fromText));
    }

    /** Constants are read as strings too: Jackson's own reader takes them with spaces around. */
    private static final class Constants extends SimpleDeserializers {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription description) {
            return constant(type);
        }

        @SuppressWarnings("unchecked")
        private static <E extends Enum<E>> JsonDeserializer<?> constant(Class<?> type) {
            Class<E> constants = (Class<E>) type;
            return new Reader<>(constants, Enum::name, name -> Enum.valueOf(constants, name));
        }
    }

    private static final class Writer<T> extends StdScalarSerializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<T, String> toText;

        Writer(Class<T> type, Function<T, String> toText) {
            super(type);
            this.toText = toText;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(toText.apply(value));
        }
    }

    private static final class Reader<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<T, String> toText;
        private final transient Function<String, T> fromText;

        Reader(Class<T> type, Function<T, String> toText, Function<String, T> fromText) {
            super(type);
            this.toText = toText;
            this.fromText = fromText;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() != JsonToken.VALUE_STRING) {
                return context.reportInputMismatch(this, "no string");
            }
            T value = parsed(in.getText(), context);
            if (!toText.apply(value).equals(in.getText())) {
                return context.reportInputMismatch(this, "another spelling");
            }
            return value;
        }

        private T parsed(String text, DeserializationContext context) throws IOException {
            try {
                return fromText.apply(text);
            } catch (RuntimeException broken) {
                return context.reportInputMismatch(this, "no value of this type");
            }
        }
    }
}
