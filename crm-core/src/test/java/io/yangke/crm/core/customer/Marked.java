package io.yangke.crm.core.customer;

import io.yangke.crm.rules.customer.CustomerPolicy;
import io.yangke.crm.rules.customer.Person;
import io.yangke.crm.rules.customer.matching.MatchingPolicy;
import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.CustomerId;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.care.Anchor;
import io.yangke.crm.spi.care.CallRecord;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareRefusalReason;
import io.yangke.crm.spi.care.CareRole;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.care.EndReason;
import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.care.TaskEnd;
import io.yangke.crm.spi.care.TaskId;
import io.yangke.crm.spi.care.TaskStatus;
import io.yangke.crm.spi.customer.ContactChannel;
import io.yangke.crm.spi.customer.ContactPreferences;
import io.yangke.crm.spi.customer.CustomerFact;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.EmailAddress;
import io.yangke.crm.spi.customer.HourSpan;
import io.yangke.crm.spi.customer.IdentityKey;
import io.yangke.crm.spi.customer.MobileNumber;
import io.yangke.crm.spi.customer.PersonName;
import io.yangke.crm.spi.customer.Plate;
import io.yangke.crm.spi.customer.Profile;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.customer.Vin;
import io.yangke.crm.spi.explain.Explanation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Values of any type, with a marker in every place that takes something personal. */
final class Marked {

    static final List<String> MARKERS =
            List.of("欧阳娜娜", "13912345678", "GEHEIM", "geheim", "LSVAA4182E2184847", "沪A12345", "1987-06-05");

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");

    static final Profile PROFILE = Profile.builder()
            .name(PersonName.of("欧阳娜娜"))
            .addMobiles(MobileNumber.of("13912345678"))
            .addEmails(EmailAddress.of("geheim@example.com"))
            .birthday(LocalDate.of(1987, 6, 5))
            .address(PersonalText.of("GEHEIM street"))
            .job(PersonalText.of("GEHEIM job"))
            .household(PersonalText.of("GEHEIM household"))
            .addInterests(PersonalText.of("GEHEIM interest"))
            .build();

    static final CallRecord CALL = new CallRecord(
            AT,
            Optional.of(true),
            Optional.of(PersonalText.of("GEHEIM product")),
            Optional.of(PersonalText.of("GEHEIM service")),
            Optional.of(PersonalText.of("GEHEIM other")),
            Optional.of(1),
            Optional.of(2),
            Optional.of(DAY));

    /** What takes something personal, and is nothing else. */
    private static final Set<Class<?>> PERSONAL = Set.of(
            PersonName.class,
            MobileNumber.class,
            EmailAddress.class,
            PersonalText.class,
            Vin.class,
            Plate.class,
            IdentityKey.class,
            Profile.class);

    private static final Map<Class<?>, Object> EXAMPLES = Map.ofEntries(
            Map.entry(PersonName.class, PersonName.of("欧阳娜娜")),
            Map.entry(MobileNumber.class, MobileNumber.of("13912345678")),
            Map.entry(EmailAddress.class, EmailAddress.of("geheim@example.com")),
            Map.entry(PersonalText.class, PersonalText.of("GEHEIM text")),
            Map.entry(Vin.class, Vin.of("LSVAA4182E2184847")),
            Map.entry(Plate.class, Plate.of("沪A12345")),
            Map.entry(IdentityKey.class, IdentityKey.of(MobileNumber.of("13912345678"))),
            Map.entry(Profile.class, PROFILE),
            Map.entry(CallRecord.class, CALL),
            Map.entry(CareTask.class, task()),
            Map.entry(CareFile.class, careFile()),
            Map.entry(CustomerFile.class, file()),
            Map.entry(Person.class, Person.of(file().id(), List.of(standing()), List.of(file()))),
            Map.entry(Standing.class, standing()),
            Map.entry(CustomerPolicy.class, CustomerPolicy.DEFAULT),
            Map.entry(
                    MatchingPolicy.class,
                    new MatchingPolicy(2, Set.of(PersonName.of("欧阳娜娜")), MatchingPolicy.DEFAULT.rules())),
            Map.entry(ContactPreferences.class, ContactPreferences.NONE),
            Map.entry(HourSpan.class, new HourSpan(LocalTime.of(9, 0), LocalTime.of(18, 0))),
            Map.entry(
                    Refusal.class,
                    new Refusal(
                            CareRefusalReason.DO_NOT_CONTACT, Explanation.of("care.refused.doNotContact", "LIF-21"))),
            Map.entry(Actor.class, Actor.dealer("D-7")),
            Map.entry(LocalDate.class, DAY),
            Map.entry(ZoneId.class, ZoneId.of("Asia/Shanghai")),
            Map.entry(Instant.class, AT),
            Map.entry(String.class, "x1"));

    private Marked() {}

    private static CustomerFile file() {
        return CustomerFile.of(
                DealerId.of("SK-0371"),
                CustomerId.of("C-1"),
                List.of(new CustomerFact.ProfileFact(0, PROFILE), Base.car("S-1", DAY)));
    }

    private static Standing standing() {
        return Standing.of(DealerId.of("SK-0371"), CustomerId.of("C-1"));
    }

    private static CareTask task() {
        CareTask.Builder task = CareTask.builder();
        return task.id(new TaskId(StepCode.of("DELIVERY_3D"), Optional.empty(), "a", 0))
                .purpose(ContactPurpose.FOLLOW_UP)
                .anchor(Anchor.DELIVERY)
                .anchorDay(DAY)
                .dueOn(DAY)
                .lastDay(DAY)
                .channel(ContactChannel.PHONE)
                .role(CareRole.CARE_SPECIALIST)
                .script("s")
                .status(TaskStatus.DONE)
                .end(new TaskEnd(EndReason.DONE, AT, Actor.dealer("D-7"), Optional.empty()))
                .record(CALL)
                .build();
    }

    private static CareFile careFile() {
        CareFile.Builder file = CareFile.builder();
        return file.dealer(DealerId.of("SK-0371"))
                .customer(CustomerId.of("C-1"))
                .since(DAY)
                .plannedOn(DAY)
                .addTasks(task())
                .build();
    }

    /** Returns whether a value of a type may hold something personal. */
    static boolean mayHold(Class<?> type) {
        return mayHold(type, new HashSet<>());
    }

    private static boolean mayHold(Type type, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).anyMatch(part -> mayHold(part, seen))
                    || mayHold(generic.getRawType(), seen);
        }
        if (!(type instanceof Class<?> plain) || !plain.getName().startsWith("io.yangke") || !seen.add(plain)) {
            return false;
        }
        if (PERSONAL.contains(plain) || EXAMPLES.containsKey(plain) && isOneOfOurs(plain)) {
            return true;
        }
        if (plain.isSealed()) {
            return Arrays.stream(plain.getPermittedSubclasses()).anyMatch(one -> mayHold(one, seen));
        }
        return plain.isRecord()
                ? Arrays.stream(plain.getRecordComponents()).anyMatch(part -> mayHold(part.getGenericType(), seen))
                : Arrays.stream(plain.getDeclaredMethods())
                        .filter(Marked::isPart)
                        .anyMatch(part -> mayHold(part.getGenericReturnType(), seen));
    }

    private static boolean isOneOfOurs(Class<?> type) {
        return Set.of(CallRecord.class, CareTask.class, CareFile.class, CustomerFile.class)
                .contains(type);
    }

    private static boolean isPart(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && method.getParameterCount() == 0;
    }

    /** Returns a value of a type, with markers. */
    static Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        Class<?> plain = (Class<?>) type;
        if (EXAMPLES.containsKey(plain)) {
            return EXAMPLES.get(plain);
        }
        if (plain.isPrimitive() || Number.class.isAssignableFrom(plain) || plain == Boolean.class) {
            return number(plain);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain.isSealed()) {
            return value(permitted(plain));
        }
        return record(plain);
    }

    private static Class<?> permitted(Class<?> sealed) {
        List<Class<?>> all = List.of(sealed.getPermittedSubclasses());
        return all.stream().filter(Marked::mayHold).findFirst().orElse(all.get(0));
    }

    private static Object number(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        return type == long.class || type == Long.class ? (Object) 1L : (Object) 1;
    }

    private static Object generic(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] parts = type.getActualTypeArguments();
        if (raw == Optional.class) {
            return Optional.of(value(parts[0]));
        }
        if (raw == List.class || raw == Collection.class) {
            return List.of(value(parts[0]));
        }
        return raw == Set.class ? Set.of(value(parts[0])) : Map.of(value(parts[0]), value(parts[1]));
    }

    private static Object record(Class<?> type) {
        if (!type.isRecord()) {
            throw new AssertionError(type + ": may hold something personal; Marked needs an example of it");
        }
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values =
                Arrays.stream(parts).map(part -> value(part.getGenericType())).toArray();
        try {
            Constructor<?> made = type.getDeclaredConstructor(types);
            made.setAccessible(true);
            return made.newInstance(values);
        } catch (ReflectiveOperationException refused) {
            throw new AssertionError(type + ": Marked needs an example of it", refused);
        }
    }
}
