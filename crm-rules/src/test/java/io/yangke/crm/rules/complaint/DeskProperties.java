package io.yangke.crm.rules.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.rules.calendar.WorkingCalendar;
import io.yangke.crm.rules.complaint.AnyDesk.Life;
import io.yangke.crm.rules.complaint.AnyDesk.Step;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.complaint.Clock;
import io.yangke.crm.spi.complaint.ClockKind;
import io.yangke.crm.spi.complaint.ClockState;
import io.yangke.crm.spi.complaint.Complaint;
import io.yangke.crm.spi.complaint.ComplaintEvent;
import io.yangke.crm.spi.complaint.ImportTicket;
import io.yangke.crm.spi.complaint.Intake;
import io.yangke.crm.spi.complaint.Limit;
import io.yangke.crm.spi.complaint.TicketCommand;
import io.yangke.crm.spi.complaint.TicketId;
import io.yangke.crm.spi.complaint.Warning;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(AnyDesk.class)
@Domain(DomainContext.Global.class)
@Label("Any life of a ticket under any rules")
class DeskProperties {

    private static final Set<ClockKind> CLERKS =
            EnumSet.of(ClockKind.RESPONSE, ClockKind.CLOSING, ClockKind.STATUTORY_NOTICE);

    private static Play begin(Life life, DeskRules rules) {
        return Play.from("2026-09-28 09:00").under(rules).register(life.channel());
    }

    /** Plays a life; the watcher sees the ticket before and after each accepted command. */
    private static Play live(Life life, DeskRules rules, BiConsumer<Complaint, Play> watcher) {
        Play play = begin(life, rules);
        for (Step step : life.steps()) {
            play.at(play.now().plus(Duration.ofMinutes(step.minutes())));
            Complaint before = play.ticket();
            if (play.give(step.by(), Optional.empty(), step.action()).isEmpty()) {
                watcher.accept(before, play);
            }
        }
        return play.tick();
    }

    private static Play live(Life life, DeskRules rules) {
        return live(life, rules, (before, play) -> {});
    }

    @Property
    @Label("The ticket is the fold of its events")
    void a_ticket_is_the_fold_of_its_events(@ForAll Life life, @ForAll DeskRules rules) {
        Play play = live(life, rules);
        Complaint folded =
                TicketFold.begin(Play.DEALER, play.id(), play.events().get(0));
        for (TicketEvent event : play.events().subList(1, play.events().size())) {
            folded = TicketFold.next(folded, event);
        }
        assertThat(folded.withVersion(play.ticket().version())).isEqualTo(play.ticket());
        assertThat(play.ticket().sequence()).isEqualTo(play.events().size());
    }

    @Property
    @Label(
            "CMP-03, CMP-04, CMP-09, CMP-17, S1, S2, S3, S11, S17: verdicts, breaches and alarms are those of a clerk with a stop-watch")
    void clocks_agree_with_a_clerk_with_a_stop_watch(@ForAll Life life, @ForAll DeskRules any) {
        DeskRules rules = Play.rules(
                any.policy().toBuilder().responseNeededToResolve(true).build(), any.calendar());
        Play play = begin(life, rules);
        Clerk clerk = new Clerk(rules, play.now(), play.ticket().grade().orElseThrow());
        for (Step step : life.steps()) {
            play.at(play.now().plus(Duration.ofMinutes(step.minutes())));
            clerk.until(play.now());
            if (play.give(step.by(), Optional.empty(), step.action()).isEmpty()) {
                clerk.note(step.action());
            }
        }
        clerk.until(play.tick().now());
        assertThat(verdicts(play)).isEqualTo(clerk.verdicts());
        assertThat(said(play)).isEqualTo(clerk.said());
    }

    private static List<String> verdicts(Play play) {
        return play.ticket().clocks().stream()
                .filter(clock -> CLERKS.contains(clock.kind()))
                .map(clock -> clock.kind() + "#" + clock.cycle() + " " + clock.state())
                .sorted()
                .toList();
    }

    private static TreeSet<String> said(Play play) {
        TreeSet<String> said = new TreeSet<>();
        for (ComplaintEvent.AlarmRaised raised : play.events(ComplaintEvent.AlarmRaised.class)) {
            said.add(raised.clock().kind() + "#" + raised.clock().cycle() + " "
                    + raised.alarm().percent() + "% "
                    + Clerk.minute(raised.alarm().at()));
        }
        for (ComplaintEvent.ClockBreached breach : play.events(ComplaintEvent.ClockBreached.class)) {
            said.add(breach.clock().kind() + "#" + breach.clock().cycle() + " breached "
                    + Clerk.minute(breach.clock().breachedAt().orElseThrow()));
        }
        said.removeIf(line -> CLERKS.stream().noneMatch(kind -> line.startsWith(kind + "#")));
        return said;
    }

    @Property
    @Label("S27: sweeps that come late, early, doubled or not at all leave the same facts")
    void sweeps_leave_the_same_facts(@ForAll Life life, @ForAll DeskRules rules, @ForAll long seed) {
        Random random = new Random(seed);
        Play swept = begin(life, rules);
        for (Step step : life.steps()) {
            Instant next = swept.now().plus(Duration.ofMinutes(step.minutes()));
            while (swept.now().isBefore(next) && random.nextInt(4) > 0) {
                long left = Duration.between(swept.now(), next).toSeconds();
                swept.at(swept.now().plusSeconds(1 + random.nextInt((int) left)))
                        .tick();
                if (random.nextBoolean()) {
                    swept.tick();
                }
            }
            swept.at(next).give(step.by(), Optional.empty(), step.action());
        }
        Play play = live(life, rules);
        assertThat(swept.tick().events()).containsExactlyInAnyOrderElementsOf(play.events());
        assertThat(swept.ticket().withVersion(0)).isEqualTo(play.ticket().withVersion(0));
    }

    @Property
    @Label("S27: a second sweep at the same time has nothing to say")
    void a_second_sweep_has_nothing_to_say(@ForAll Life life, @ForAll DeskRules rules) {
        live(
                life,
                rules,
                (before, play) -> assertThat(ComplaintDesk.passTime(play.ticket(), rules, play.now()))
                        .isEmpty());
    }

    @Property
    @Label("S27, S28: each alarm once for each clock and cycle, in rising order, before its limit")
    void each_alarm_once(@ForAll Life life, @ForAll DeskRules rules) {
        Set<String> seen = new HashSet<>();
        live(life, rules).events(ComplaintEvent.AlarmRaised.class).forEach(raised -> {
            String clock = raised.clock().kind() + "#" + raised.clock().cycle();
            assertThat(seen.add(clock + " " + raised.alarm().percent()))
                    .as(clock)
                    .isTrue();
            assertThat(raised.alarm().at()).isBefore(raised.clock().dueAt().orElseThrow());
            raised.clock().nextAlarm().ifPresent(next -> {
                assertThat(next.percent()).isGreaterThan(raised.alarm().percent());
                assertThat(next.at()).isAfterOrEqualTo(raised.alarm().at());
            });
        });
    }

    @Property
    @Label("S14, S15, S35: nothing fires on an ended ticket")
    void nothing_fires_on_an_ended_ticket(@ForAll Life life, @ForAll DeskRules rules, @ForAll boolean withdrawn) {
        Play play = live(life, rules);
        Assume.that(play.ticket().isOpen());
        play.act(Cast.CSR_LEAD, withdrawn ? Cast.WITHDRAW : Cast.REJECT);
        assertThat(play.ticket().wakeAt()).isEmpty();
        assertThat(play.ticket().clocks()).noneMatch(Clock::isOpen);
        assertThat(ComplaintDesk.passTime(play.ticket(), rules, play.now().plus(Duration.ofDays(400))))
                .isEmpty();
    }

    @Property
    @Label("S9, S32: a verdict once given stays, and no change of grade erases a breach")
    void a_verdict_once_given_stays(@ForAll Life life, @ForAll DeskRules rules) {
        live(life, rules, (before, play) -> {
            for (Clock former : before.clocks()) {
                Clock now = same(play.ticket(), former);
                if (!former.isOpen()) {
                    assertThat(now).isEqualTo(former);
                } else if (former.isBreached()) {
                    assertThat(now.isBreached()).isTrue();
                    assertThat(now.breachedAt()).isEqualTo(former.breachedAt());
                }
            }
        });
    }

    private static Clock same(Complaint ticket, Clock clock) {
        return ticket.clocks().stream()
                .filter(other -> other.kind() == clock.kind() && other.cycle() == clock.cycle())
                .findFirst()
                .orElseThrow();
    }

    @Property
    @Label("S11: a breach is dated at the due time, as its event is")
    void a_breach_is_dated_at_the_due_time(@ForAll Life life, @ForAll DeskRules rules) {
        for (TicketEvent event : live(life, rules).events()) {
            if (event.what() instanceof ComplaintEvent.ClockBreached breach) {
                assertThat(breach.clock().breachedAt()).contains(event.at());
                assertThat(breach.clock().dueAt()).contains(event.at());
            }
        }
    }

    @Property
    @Label("CMP-04: a pause of p minutes moves a limit in minutes by exactly p, in the unit of the limit")
    void a_pause_moves_a_limit_by_its_length(
            @ForAll DeskRules any, @ForAll @IntRange(max = 500) int before, @ForAll @IntRange(max = 6_000) int length) {
        DeskRules rules = pausable(any);
        Play straight = Play.from("2026-09-30 09:00").under(rules).register();
        Play paused = Play.from("2026-09-30 09:00").under(rules).register();
        Instant from = straight.now().plus(Duration.ofMinutes(before));
        Instant until = from.plus(Duration.ofMinutes(length));
        paused.at(from).act(Cast.DEALER, Cast.PAUSE).at(until).act(Cast.DEALER, Cast.RESUME);
        for (ClockKind kind : List.of(ClockKind.RESPONSE, ClockKind.CLOSING)) {
            Instant due = straight.clock(kind).dueAt().orElseThrow();
            if (from.isBefore(due)) {
                Limit limit = straight.clock(kind).limit();
                Instant moved = paused.clock(kind).dueAt().orElseThrow();
                assertThat(time(rules, limit, due, moved)).isEqualTo(time(rules, limit, from, until));
            }
        }
    }

    private static Duration time(DeskRules rules, Limit limit, Instant from, Instant until) {
        return Timekeeper.isWorking(limit)
                ? rules.calendar().workingTimeBetween(from, until)
                : Duration.between(from, until);
    }

    private static DeskRules pausable(DeskRules rules) {
        ComplaintPolicy policy = rules.policy().toBuilder()
                .pausableClocks(EnumSet.of(ClockKind.RESPONSE, ClockKind.CLOSING))
                .build();
        return Play.rules(policy, rules.calendar());
    }

    @Property
    @Label("CMP-04: a pause in two adjacent parts is the pause in one")
    void a_pause_in_two_parts_is_the_pause_in_one(
            @ForAll DeskRules any,
            @ForAll @IntRange(max = 500) int before,
            @ForAll @IntRange(max = 3_000) int first,
            @ForAll @IntRange(max = 3_000) int second) {
        DeskRules rules = pausable(any);
        Play whole = Play.from("2026-09-30 09:00").under(rules).register();
        Play split = Play.from("2026-09-30 09:00").under(rules).register();
        Instant from = whole.now().plus(Duration.ofMinutes(before));
        Instant middle = from.plus(Duration.ofMinutes(first));
        Instant until = middle.plus(Duration.ofMinutes(second));
        whole.at(from).act(Cast.DEALER, Cast.PAUSE).at(until).act(Cast.DEALER, Cast.RESUME);
        split.at(from).act(Cast.DEALER, Cast.PAUSE).at(middle).act(Cast.DEALER, Cast.RESUME);
        split.act(Cast.DEALER, Cast.PAUSE).at(until).act(Cast.DEALER, Cast.RESUME);
        for (ClockKind kind : List.of(ClockKind.RESPONSE, ClockKind.CLOSING)) {
            assertThat(split.clock(kind).dueAt()).isEqualTo(whole.clock(kind).dueAt());
            assertThat(split.clock(kind).state()).isEqualTo(whole.clock(kind).state());
        }
    }

    @Property
    @Label("CMP-17: nothing moves the statutory limit, neither pauses nor grades nor reopenings")
    void nothing_moves_the_statutory_limit(@ForAll Life life, @ForAll DeskRules rules) {
        Play play = begin(life, rules);
        Optional<Instant> due = play.clock(ClockKind.STATUTORY_NOTICE).dueAt();
        Play after = live(life, rules);
        assertThat(after.clocks(ClockKind.STATUTORY_NOTICE)).singleElement().satisfies(clock -> {
            assertThat(clock.dueAt()).isEqualTo(due);
            assertThat(clock.pauses()).isEmpty();
        });
    }

    @Property
    @Label("A refused command leaves no trace: the accepted ones alone give the same ticket")
    void a_refused_command_leaves_no_trace(@ForAll Life life, @ForAll DeskRules rules) {
        List<TicketCommand> accepted = new ArrayList<>();
        Play play = begin(life, rules);
        Play only = begin(life, rules);
        for (Step step : life.steps()) {
            play.at(play.now().plus(Duration.ofMinutes(step.minutes())));
            if (play.give(step.by(), Optional.empty(), step.action()).isEmpty()) {
                accepted.add(command(play, step));
                only.at(play.now()).act(step.by(), step.action());
            }
        }
        assertThat(only.at(play.now()).tick().ticket()).isEqualTo(play.tick().ticket());
        assertThat(only.events()).isEqualTo(play.events());
        assertThat(accepted.size()).isLessThanOrEqualTo(life.steps().size());
    }

    private static TicketCommand command(Play play, Step step) {
        return new TicketCommand(
                Play.DEALER, play.id(), step.by(), CommandKey.of("key"), Optional.empty(), step.action());
    }

    @Property
    @Label("The same question has the same answer")
    void decide_is_deterministic(@ForAll Life life, @ForAll DeskRules rules) {
        Play play = begin(life, rules);
        for (Step step : life.steps()) {
            play.at(play.now().plus(Duration.ofMinutes(step.minutes())));
            Complaint before = play.ticket();
            assertThat(ComplaintDesk.decide(before, command(play, step), rules, play.now()))
                    .isEqualTo(ComplaintDesk.decide(before, command(play, step), rules, play.now()));
            play.give(step.by(), Optional.empty(), step.action());
        }
    }

    @Property
    @Label("CMP-08: each cause of warning is raised once, on a ticket that is handled")
    void warnings_come_once(@ForAll Life life, @ForAll DeskRules rules) {
        Play play = live(life, rules, (before, now) -> {
            if (!now.ticket().isOpen() && !before.isOpen()) {
                assertThat(now.ticket().warnings()).isEqualTo(before.warnings());
            }
        });
        assertThat(play.ticket().warnings()).extracting(Warning::cause).doesNotHaveDuplicates();
        assertThat(play.ticket().settledWarnings())
                .isSubsetOf(
                        play.ticket().warnings().stream().map(Warning::cause).toList());
    }

    @Property
    @Label("S12: a re-plan with the same calendar and policy changes nothing")
    void a_re_plan_with_the_same_calendar_changes_nothing(@ForAll Life life, @ForAll DeskRules rules) {
        live(life, rules, (before, play) -> {
            if (Transitions.allowed(play.ticket().kind(), Cast.REPLAN.kind())
                    .contains(play.ticket().status())) {
                TicketCommand replan = TicketCommand.of(Play.DEALER, play.id(), Cast.CSR_LEAD, "r", Cast.REPLAN);
                assertThat(ComplaintDesk.decide(play.ticket(), replan, rules, play.now())
                                .<List<TicketChange>>fold(List::copyOf, no -> List.of()))
                        .isEmpty();
            }
        });
    }

    @Property
    @Label("S12: a new holiday never makes a limit earlier")
    void a_new_holiday_never_makes_a_limit_earlier(
            @ForAll Life life, @ForAll DeskRules rules, @ForAll @IntRange(max = 60) int day) {
        LocalDate holiday = LocalDate.of(2026, 9, 28).plusDays(day);
        WorkingCalendar fewer =
                rules.calendar().toBuilder().holiday(holiday, "EXTRA", "extra").build();
        Play play = live(life, rules);
        Assume.that(!play.ticket().isEnded());
        Timekeeper time = new Timekeeper(Play.rules(rules.policy(), fewer));
        for (Clock clock : play.ticket().clocks()) {
            if (clock.state() == ClockState.RUNNING || clock.state() == ClockState.PAUSED) {
                Instant later = time.dueIfRunning(time.replanned(clock, play.now()), play.now());
                Instant former = new Timekeeper(rules).dueIfRunning(clock, play.now());
                assertThat(later).as(clock.kind().name()).isAfterOrEqualTo(former);
            }
        }
    }

    @Property
    @Label("S33: an imported history stands as the one that was lived, less its alarms")
    void an_import_is_the_life_less_its_alarms(@ForAll Life life, @ForAll DeskRules rules) {
        List<ImportTicket.Done> history = new ArrayList<>();
        Play play = begin(life, rules);
        Instant received = play.now();
        for (Step step : life.steps()) {
            play.at(play.now().plus(Duration.ofMinutes(step.minutes())));
            if (play.give(step.by(), Optional.empty(), step.action()).isEmpty()) {
                history.add(new ImportTicket.Done(play.now(), step.by(), step.action()));
            }
        }
        play.tick();
        Play taken = Play.from("2026-09-28 09:00").under(rules).at(play.now());
        assertThat(taken.takeOver(history, received, life.channel())).isEmpty();
        assertThat(taken.events(ComplaintEvent.AlarmRaised.class)).isEmpty();
        assertThat(lessAlarms(taken.ticket(), true)).isEqualTo(lessAlarms(play.ticket(), true));
        List<String> next = nextAlarms(play.ticket());
        assertThat(nextAlarms(taken.ticket())).isEqualTo(next);
    }

    private static List<String> nextAlarms(Complaint ticket) {
        return ticket.clocks().stream()
                .map(clock -> clock.kind() + " " + clock.nextAlarm())
                .toList();
    }

    /** The ticket without what only alarms change, and without its import. */
    private static Complaint lessAlarms(Complaint ticket, boolean imported) {
        var intake = ticket.intake();
        return ticket.withVersion(0)
                .withSequence(0)
                .withLastEventAt(intake.receivedAt())
                .withIntake(new Intake(
                        intake.customer(),
                        intake.vehicle(),
                        intake.channel(),
                        intake.phase(),
                        intake.matter(),
                        intake.receivedAt(),
                        intake.recordedAt(),
                        imported,
                        intake.mediaAnswerBy()))
                .withClocks(ticket.clocks().stream()
                        .map(clock -> clock.withNextAlarm(Optional.empty()).withLastAlarm(Optional.empty()))
                        .toList());
    }

    @Property
    @Label("One open clock of a kind at most, cycles counted from 1, and only what may stand still stands still")
    void clocks_keep_their_order(@ForAll Life life, @ForAll DeskRules rules) {
        live(life, rules, (before, play) -> {
            for (ClockKind kind : ClockKind.values()) {
                List<Clock> clocks = play.clocks(kind);
                for (int i = 0; i < clocks.size(); i++) {
                    assertThat(clocks.get(i).cycle()).isEqualTo(i + 1);
                    assertThat(clocks.get(i).isOpen() && i + 1 < clocks.size()).isFalse();
                }
            }
            for (Clock clock : play.ticket().clocks()) {
                boolean mayStand = rules.policy().pausableClocks().contains(clock.kind());
                assertThat(clock.state() == ClockState.PAUSED)
                        .isEqualTo(mayStand && play.ticket().isPaused() && clock.isOpen() && !clock.isBreached());
            }
        });
    }

    @Property
    @Label("S29, S30: after every decision the next time to look lies ahead")
    void the_next_time_to_look_lies_ahead(@ForAll Life life, @ForAll DeskRules rules) {
        live(
                life,
                rules,
                (before, play) -> play.ticket()
                        .wakeAt()
                        .ifPresent(wake -> assertThat(wake).isAfter(play.now())));
    }

    @Property
    @Label("CMP-10: a closing limit runs while a graded ticket is handled, and no duty of a handler after")
    void duties_follow_the_state(@ForAll Life life, @ForAll DeskRules rules) {
        live(life, rules, (before, play) -> {
            Complaint ticket = play.ticket();
            boolean limited =
                    rules.policy().closingLimits().containsKey(ticket.grade().orElseThrow());
            assertThat(isOpen(ticket, ClockKind.CLOSING)).isEqualTo(ticket.isOpen() && limited);
            assertThat(isOpen(ticket, ClockKind.RESPONSE) && !ticket.isOpen()).isFalse();
            assertThat(ticket.resolvedAt().isPresent()).isEqualTo(!ticket.isOpen());
        });
    }

    private static boolean isOpen(Complaint ticket, ClockKind kind) {
        return ticket.clock(kind).filter(Clock::isOpen).isPresent();
    }

    @Property
    @Label("Each change counts the version up by one, the events in order of recording, none in the future")
    void versions_and_events_are_in_order(@ForAll Life life, @ForAll DeskRules rules) {
        Play play = live(life, rules, (before, now) -> {
            if (now.ticket() != before) {
                assertThat(now.ticket().version()).isEqualTo(before.version() + 1);
                assertThat(now.ticket().lastEventAt()).isBetween(before.lastEventAt(), now.now());
            }
        });
        assertThat(play.events()).allMatch(event -> !event.at().isAfter(play.now()));
    }

    @Property
    @Label("S15: after a merge the source is still, and the target is due no later than either was")
    void a_merge_keeps_the_earlier_limit(@ForAll Life one, @ForAll Life other, @ForAll DeskRules rules) {
        Play source = live(one, rules);
        Play target = live(other, rules);
        Assume.that(source.ticket().isOpen() && target.ticket().isOpen());
        Instant now = source.now().isAfter(target.now()) ? source.now() : target.now();
        target.at(now).tick();
        source.at(now).tick();
        Play renamed = source.another("T-9").resume(target.ticket().withId(TicketId.of("T-9")));
        Optional<Instant> own = due(renamed.ticket(), rules, now);
        Optional<Instant> its = due(source.ticket(), rules, now);
        assertThat(source.mergeInto(renamed)).isEmpty();
        assertThat(source.ticket().wakeAt()).isEmpty();
        own.ifPresent(
                due -> assertThat(due(renamed.ticket(), rules, now).orElse(due)).isBeforeOrEqualTo(due));
        if (own.isPresent() && its.isPresent() && its.get().isAfter(now)) {
            assertThat(due(renamed.ticket(), rules, now).orElseThrow()).isBeforeOrEqualTo(its.get());
        }
    }

    private static Optional<Instant> due(Complaint ticket, DeskRules rules, Instant now) {
        return ticket.clock(ClockKind.CLOSING)
                .filter(clock -> clock.isOpen() && !clock.isBreached())
                .map(clock -> new Timekeeper(rules).dueIfRunning(clock, now));
    }

    @Property
    @Label("S27, S33: commands recorded up to an hour late raise no alarm twice and take no verdict back")
    void late_records_keep_alarms_and_verdicts(@ForAll Life life, @ForAll DeskRules rules, @ForAll long seed) {
        Random random = new Random(seed);
        Set<String> alarms = new HashSet<>();
        Play play = begin(life, rules);
        for (Step step : life.steps()) {
            play.at(play.now().plus(Duration.ofMinutes(step.minutes()))).tick();
            Complaint before = play.ticket();
            Instant happened = play.now().minus(Duration.ofMinutes(random.nextInt(61)));
            play.give(step.by(), Optional.of(happened), step.action());
            for (Clock former : before.clocks()) {
                assertThat(!former.isBreached() || same(play.ticket(), former).isBreached())
                        .isTrue();
            }
        }
        play.tick()
                .events(ComplaintEvent.AlarmRaised.class)
                .forEach(raised -> assertThat(alarms.add(raised.clock().kind() + "#"
                                + raised.clock().cycle() + raised.alarm().percent()))
                        .isTrue());
        Complaint folded =
                TicketFold.begin(Play.DEALER, play.id(), play.events().get(0));
        for (TicketEvent event : play.events().subList(1, play.events().size())) {
            folded = TicketFold.next(folded, event);
        }
        assertThat(folded.withVersion(play.ticket().version())).isEqualTo(play.ticket());
    }
}
