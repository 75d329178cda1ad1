package io.yangke.crm.example.dealership.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An agenda")
final class AgendaTest {

    private static final Instant NOON = Instant.parse("2026-09-14T12:00:00Z");

    private final List<String> happened = new ArrayList<>();
    private final Agenda agenda = new Agenda(NOON.plusSeconds(60));

    private void at(Instant when, String what) {
        agenda.at(when, () -> happened.add(what));
    }

    @Test
    @DisplayName("lets things happen in order of time, at the same instant in the order they were put down")
    void ordered() {
        at(NOON, "second");
        at(NOON.minusSeconds(1), "first");
        at(NOON, "third");
        assertThat(agenda.next()).isEqualTo(NOON.minusSeconds(1));
        while (agenda.size() > 0) {
            agenda.happen();
        }
        assertThat(happened).containsExactly("first", "second", "third");
    }

    @Test
    @DisplayName("takes what happens at its end, and leaves out what would happen later")
    void end() {
        at(NOON.plusSeconds(60), "in time");
        at(NOON.plusSeconds(61), "too late");
        assertThat(agenda.size()).isEqualTo(1);
        agenda.happen();
        assertThat(happened).containsExactly("in time");
    }

    @Test
    @DisplayName("takes down what is put down while something happens")
    void meanwhile() {
        agenda.at(NOON, () -> at(NOON.plusSeconds(5), "later"));
        agenda.happen();
        agenda.happen();
        assertThat(happened).containsExactly("later");
    }

    @Test
    @DisplayName("that is empty has nothing next")
    void empty() {
        assertThatThrownBy(agenda::next).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(agenda::happen).isInstanceOf(NoSuchElementException.class);
    }
}
