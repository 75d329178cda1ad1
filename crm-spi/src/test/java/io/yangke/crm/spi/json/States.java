package io.yangke.crm.spi.json;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.PersonalText;
import io.yangke.crm.spi.Refusal;
import io.yangke.crm.spi.calendar.CalendarVersion;
import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.SignalBook;
import io.yangke.crm.spi.care.SweepProgress;
import io.yangke.crm.spi.complaint.Alarm;
import io.yangke.crm.spi.complaint.Assignment;
import io.yangke.crm.spi.complaint.Basis;
import io.yangke.crm.spi.complaint.CategoryCode;
import io.yangke.crm.spi.complaint.CauseGroup;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ContactBook;
import io.yangke.crm.spi.complaint.FollowUp;
import io.yangke.crm.spi.complaint.Grade;
import io.yangke.crm.spi.complaint.Handling;
import io.yangke.crm.spi.complaint.HandlingStep;
import io.yangke.crm.spi.complaint.Intake;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.complaint.Links;
import io.yangke.crm.spi.complaint.MajorReason;
import io.yangke.crm.spi.complaint.Pause;
import io.yangke.crm.spi.complaint.Regrading;
import io.yangke.crm.spi.complaint.Reopening;
import io.yangke.crm.spi.complaint.ReportTo;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.TicketKind;
import io.yangke.crm.spi.complaint.TicketNote;
import io.yangke.crm.spi.complaint.TicketStatus;
import io.yangke.crm.spi.complaint.Warning;
import io.yangke.crm.spi.complaint.WarningCause;
import io.yangke.crm.spi.customer.CustomerFile;
import io.yangke.crm.spi.customer.Standing;
import io.yangke.crm.spi.explain.Argument;
import io.yangke.crm.spi.explain.Explanation;
import io.yangke.crm.spi.points.PointsAccount;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.storage.IdempotencyRecord;
import io.yangke.crm.spi.storage.RecordedEvent;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Arbitrary values of everything a store keeps: well-formed one by one, meaningless together. Records are made by
 * reflection, so that a new type of event is among them by itself.
 */
final class States {

    private static final int[] VISIBLE = "aZ09-_/:@\"\\<&é投诉龘\uFF21\uE000𠮷𪚥𰻝😀"
            .codePoints()
            .filter(c -> !Character.isSpaceChar(c))
            .toArray();
    private static final int[] BLANK = " \n\t\r\u3000".codePoints().toArray();
    private static final Instant[] INSTANTS = {
        Instant.EPOCH,
        Instant.MIN,
        Instant.MAX.minusNanos(1),
        Instant.EPOCH.minusNanos(1),
        Instant.parse("2026-09-30T01:30:00Z"),
        Instant.parse("2026-02-28T23:59:59.999999999Z")
    };

    private static final Set<Class<?>> SPECIAL =
            Set.of(PersonalText.class, Argument.WorkingTime.class, Argument.Days.class);

    private final Random random;
    private final PointsStates points;
    private final CustomerStates customers;
    private final CareStates care;

    States(Random random) {
        this.random = random;
        this.points = new PointsStates(this, random);
        this.customers = new CustomerStates(this, random);
        this.care = new CareStates(this, random);
    }

    Complaint complaint() {
        return Complaint.builder()
                .from(requiredParts())
                .category(of(CategoryCode.class))
                .grade(maybe(() -> of(Grade.class)))
                .round(number())
                .handlingRound(number())
                .assignment(maybe(() -> of(Assignment.class)))
                .firstAssignedAt(maybe(this::instant))
                .clocks(list(this::clock))
                .calls(random.nextInt(9))
                .firstRespondedAt(maybe(this::instant))
                .emptyResponse(random.nextBoolean())
                .warnings(list(() -> of(Warning.class)))
                .settledWarnings(set(WarningCause.class))
                .handling(handling())
                .followUps(list(() -> of(FollowUp.class)))
                .pauses(list(() -> of(Pause.class)))
                .regradings(list(() -> of(Regrading.class)))
                .reopenings(list(() -> of(Reopening.class)))
                .links(of(Links.class))
                .majorReasons(set(MajorReason.class))
                .reportsDue(set(ReportTo.class))
                .reportsFiled(set(ReportTo.class))
                .resolvedAt(maybe(this::instant))
                .build();
    }

    Complaint requiredParts() {
        return Complaint.builder()
                .dealer(of(DealerId.class))
                .id(of(TicketId.class))
                .version(random.nextLong() >>> 1)
                .sequence(random.nextLong() >>> 1)
                .intake(of(Intake.class))
                .kind(of(TicketKind.class))
                .status(of(TicketStatus.class))
                .lastEventAt(instant())
                .basis(of(Basis.class))
                .build();
    }

    Clock clock() {
        ClockState state = of(ClockState.class);
        boolean breached = state == ClockState.BREACHED || state == ClockState.MET_LATE;
        return Clock.builder()
                .kind(of(ClockKind.class))
                .cycle(number())
                .limit(of(Limit.class))
                .startedAt(instant())
                .state(state)
                .dueAt(state == ClockState.RUNNING ? Optional.of(instant()) : maybe(this::instant))
                .remaining(state == ClockState.PAUSED ? Optional.of(duration()) : Optional.empty())
                .nextAlarm(maybe(() -> of(Alarm.class)))
                .lastAlarm(maybe(() -> of(Alarm.class)))
                .pauses(list(() -> of(Pause.class)))
                .settledAt(maybe(this::instant))
                .breachedAt(breached ? Optional.of(instant()) : Optional.empty())
                .provisional(random.nextBoolean())
                .calendar(of(CalendarVersion.class))
                .build();
    }

    Handling handling() {
        Map<HandlingStep, Instant> steps = new EnumMap<>(HandlingStep.class);
        set(HandlingStep.class).forEach(step -> steps.put(step, instant()));
        return Handling.builder()
                .steps(steps)
                .preliminaryCause(maybe(() -> of(CauseGroup.class)))
                .department(maybe(this::text))
                .measuresDoneBy(maybe(this::date))
                .measuresDoneOn(maybe(this::date))
                .rootCause(maybe(() -> of(CauseGroup.class)))
                .improvingDepartment(maybe(this::text))
                .improvedOn(maybe(this::date))
                .build();
    }

    RecordedEvent event() {
        return of(RecordedEvent.class);
    }

    ContactBook contactBook() {
        return of(ContactBook.class);
    }

    TicketNote note() {
        return of(TicketNote.class);
    }

    IdempotencyRecord command() {
        return of(IdempotencyRecord.class);
    }

    PointsAccount pointsAccount() {
        return points.account();
    }

    Posting posting() {
        return points.posting();
    }

    CustomerFile customerFile() {
        return customers.file();
    }

    Standing standing() {
        return customers.standing();
    }

    CareFile careFile() {
        return care.file();
    }

    SignalBook signalBook() {
        return care.signalBook();
    }

    SweepProgress sweepProgress() {
        return of(SweepProgress.class);
    }

    Refusal refusal() {
        return new Refusal(oneOf(ReasonNames.all()), explanation(2));
    }

    private Explanation explanation(int depth) {
        List<Explanation> details = depth == 0 ? List.of() : list(() -> explanation(depth - 1));
        return new Explanation(id(), text(), list(() -> of(Argument.class)), details);
    }

    <T> T of(Class<T> type) {
        return type.cast(value(type));
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType) {
            return container((ParameterizedType) type);
        }
        Class<?> raw = (Class<?>) type;
        if (points.makes(raw)) {
            return points.value(raw);
        }
        if (customers.makes(raw)) {
            return customers.value(raw);
        }
        if (care.makes(raw)) {
            return care.value(raw);
        }
        // The JDK seals ZoneId, from some release on.
        if (raw.isSealed() && raw != ZoneId.class) {
            return value(oneOf(Shape.leaves(raw).toList()));
        }
        if (raw.isEnum()) {
            return oneOf(Arrays.asList(raw.getEnumConstants()));
        }
        return raw.isRecord() && !SPECIAL.contains(raw) ? record(raw) : simple(raw);
    }

    private Object simple(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int", "Integer" -> number();
            case "long", "Long" -> 1L + random.nextInt(3_660);
            case "boolean", "Boolean" -> random.nextBoolean();
            case "String" -> id();
            case "Instant" -> instant();
            case "LocalDate" -> date();
            case "LocalTime" -> LocalTime.ofSecondOfDay(random.nextInt(86_400));
            case "Duration" -> duration();
            case "ZoneId" -> ZoneId.of(oneOf(List.of("Asia/Shanghai", "Asia/Urumqi", "UTC", "+08:00")));
            case "PersonalText" -> PersonalText.of(text());
            case "WorkingTime" -> new Argument.WorkingTime(Duration.ofSeconds(random.nextInt(1_000_000)));
            case "Days" -> days(date());
            case "Clock" -> clock();
            case "Handling" -> handling();
            default -> throw new AssertionError("no arbitrary " + type);
        };
    }

    private Object container(ParameterizedType type) {
        Type held = type.getActualTypeArguments()[0];
        if (type.getRawType() == Optional.class) {
            return maybe(() -> value(held));
        }
        List<Object> values = list(() -> value(held));
        return type.getRawType() == Set.class ? new LinkedHashSet<>(values) : values;
    }

    private Object record(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = Stream.of(parts).map(p -> value(p.getGenericType())).toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new AssertionError(type.getName(), refused.getCause());
        } catch (ReflectiveOperationException broken) {
            throw new AssertionError(type.getName(), broken);
        }
    }

    private int number() {
        return 1 + random.nextInt(99);
    }

    String id() {
        return characters(1 + random.nextInt(12), VISIBLE);
    }

    private String text() {
        return characters(1 + random.nextInt(5), VISIBLE)
                + characters(random.nextInt(3), BLANK)
                + characters(1 + random.nextInt(9), VISIBLE);
    }

    private String characters(int count, int[] alphabet) {
        return random.ints(count, 0, alphabet.length)
                .map(i -> alphabet[i])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    Instant instant() {
        if (random.nextInt(8) == 0) {
            return INSTANTS[random.nextInt(INSTANTS.length)];
        }
        return Instant.ofEpochSecond(random.nextInt() & 0x7fffffffL, random.nextInt(1_000_000_000));
    }

    LocalDate date() {
        return LocalDate.ofEpochDay(random.nextInt(30_000));
    }

    private Argument.Days days(LocalDate first) {
        return new Argument.Days(first, first.plusDays(random.nextInt(9)));
    }

    private Duration duration() {
        return Duration.ofSeconds(random.nextInt(), random.nextInt(1_000_000_000));
    }

    <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    <T> List<T> list(Supplier<T> value) {
        return IntStream.range(0, random.nextInt(3)).mapToObj(i -> value.get()).toList();
    }

    <E extends Enum<E>> Set<E> set(Class<E> type) {
        return new LinkedHashSet<>(list(() -> of(type)));
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
