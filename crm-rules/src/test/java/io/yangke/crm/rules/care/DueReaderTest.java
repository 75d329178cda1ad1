package io.yangke.crm.rules.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.spi.care.CareFile;
import io.yangke.crm.spi.care.CareTask;
import io.yangke.crm.spi.care.ContactPurpose;
import io.yangke.crm.spi.care.HoldReason;
import io.yangke.crm.spi.care.TaskStatus;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("LIF-21, L7: counting what is to be done")
class DueReaderTest {

    private static final CareTask DUE = Contacts.reminder("A");
    private static final CareTask OUT = Contacts.reminder("B").withHandedOverAt(Contacts.at(3, 10));
    private static final CareTask PLANNED = Contacts.reminder("C").withStatus(TaskStatus.PLANNED);
    private static final CareTask HELD =
            Contacts.reminder("D").withStatus(TaskStatus.PLANNED).withHeld(HoldReason.OPEN_COMPLAINT);
    private static final CareTask ALSO_DUE =
            Contacts.task("E", ContactPurpose.RENEWAL).build();

    @Test
    void a_task_counts_once_it_is_due_and_until_somebody_takes_it_up() {
        assertThat(DueReader.due(Contacts.file())).isZero();
        assertThat(DueReader.due(Contacts.file(DUE))).isEqualTo(1);
        assertThat(DueReader.due(Contacts.file(OUT, PLANNED, HELD))).isZero();
        assertThat(DueReader.due(Contacts.file(DUE, OUT, PLANNED, HELD, ALSO_DUE)))
                .isEqualTo(2);
    }

    @Test
    void many_customers_are_counted_as_one_by_one_and_those_outside_the_range_left_alone() {
        List<CareFile> kinds = List.of(
                Contacts.file(),
                Contacts.file(DUE),
                Contacts.file(OUT, PLANNED),
                Contacts.file(DUE, OUT, ALSO_DUE),
                Contacts.file(HELD));
        List<CareFile> cares =
                IntStream.range(0, 200).mapToObj(i -> kinds.get(i * 7 % 5)).toList();
        byte[] out = new byte[210];
        Arrays.fill(out, (byte) -1);

        long sum = DueReader.due(cares, 3, 197, out);

        for (int i = 0; i < out.length; i++) {
            assertThat(out[i]).as("customer %d", i).isEqualTo((byte)
                    (i < 3 || i >= 197 ? -1 : DueReader.due(cares.get(i))));
        }
        assertThat(sum)
                .isEqualTo(
                        cares.subList(3, 197).stream().mapToLong(DueReader::due).sum());
    }

    @Test
    void more_than_a_byte_tells_is_told_as_the_most_and_summed_in_full() {
        CareFile many = Contacts.file(IntStream.range(0, 130)
                .mapToObj(i -> Contacts.reminder("S" + i))
                .toList());
        byte[] out = new byte[1];

        assertThat(DueReader.due(List.of(many), 0, 1, out)).isEqualTo(130);
        assertThat(out[0]).isEqualTo((byte) 127);
    }

    @Test
    void a_range_outside_the_customers_or_the_result_is_refused() {
        List<CareFile> two = Collections.nCopies(2, Contacts.file(DUE));
        assertThatThrownBy(() -> DueReader.due(two, 0, 3, new byte[3])).hasMessageStartingWith("toExclusive: ");
        assertThatThrownBy(() -> DueReader.due(two, 0, 2, new byte[1])).hasMessageStartingWith("toExclusive: ");
        assertThatThrownBy(() -> DueReader.due(two, 2, 1, new byte[2])).hasMessageStartingWith("fromInclusive: ");
    }
}
