package io.yangke.crm.spi.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The kinds of movement and of action")
final class PointsKindsTest {

    @Test
    @DisplayName("are one for each type, and of its name")
    void one_for_each_type() {
        assertThat(Given.movements()).extracting(Movement::kind).containsExactly(Movement.Kind.values());
        assertThat(Given.movements())
                .allSatisfy(what -> assertThat(what.kind().name()).isEqualTo(constant(what)));
        assertThat(Given.actions()).extracting(PointsAction::kind).containsExactly(PointsAction.Kind.values());
        assertThat(Given.actions())
                .allSatisfy(action ->
                        assertThat(constant(action)).startsWith(action.kind().name()));
    }

    private static String constant(Object value) {
        return value.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    @Test
    @DisplayName("are about the posting they change, and about no other (PTS-06, PTS-07)")
    void about() {
        Optional<PostingId> posting = Optional.of(Given.POSTING);
        assertThat(of(Given.movements(), Movement::kind, Movement::about))
                .containsOnly(
                        Map.entry(Movement.Kind.ACTIVATED, posting),
                        Map.entry(Movement.Kind.RELEASED, posting),
                        Map.entry(Movement.Kind.REDEEMED, posting),
                        Map.entry(Movement.Kind.REFUNDED, posting),
                        Map.entry(Movement.Kind.TAKEN_BACK, posting));
        assertThat(of(Given.actions(), PointsAction::kind, PointsAction::about))
                .containsOnly(
                        Map.entry(PointsAction.Kind.ACTIVATE, posting),
                        Map.entry(PointsAction.Kind.CAPTURE, posting),
                        Map.entry(PointsAction.Kind.RELEASE, posting),
                        Map.entry(PointsAction.Kind.REFUND, posting),
                        Map.entry(PointsAction.Kind.TAKE_BACK, posting));
    }

    @Test
    @DisplayName("concern the other account where there is one (PTS-09)")
    void counterpart() {
        assertThat(of(Given.actions(), PointsAction::kind, PointsAction::counterpart))
                .containsOnly(
                        Map.entry(PointsAction.Kind.TRANSFER, Optional.of(Given.OTHER)),
                        Map.entry(PointsAction.Kind.MERGE, Optional.of(Given.OTHER)));
    }

    @Test
    @DisplayName("name the document of the host (P8)")
    void document() {
        Optional<DocumentId> paper = Optional.of(DocumentId.of("I-7"));
        Spending spending = new Spending(SpendingCategory.LABOUR, DepartmentCode.SERVICE, paper, 1, 0, List.of());
        List<Movement> movements = List.of(
                new Movement.Earned(
                        paper, Optional.empty(), List.of(new EarnedPart(Given.RULE, Optional.empty(), 0, 0, 0))),
                new Movement.Held(spending, Given.AT),
                new Movement.Redeemed(Optional.empty(), spending));
        List<PointsAction> actions = List.of(
                new PointsAction.Earn(paper, Optional.empty(), List.of(Given.LINE)),
                new PointsAction.Award(Given.RULE, paper, Optional.empty()),
                new PointsAction.Hold(1, SpendingCategory.GIFT, paper, List.of(), Optional.empty()),
                new PointsAction.Redeem(1, SpendingCategory.GIFT, paper, List.of()));
        assertThat(movements).extracting(Movement::document).containsOnly(paper);
        assertThat(actions).extracting(PointsAction::document).containsOnly(paper);
    }

    private static <T, K, V> Map<K, Optional<V>> of(
            List<? extends T> values, Function<T, K> kind, Function<T, Optional<V>> part) {
        return values.stream().filter(value -> part.apply(value).isPresent()).collect(Collectors.toMap(kind, part));
    }
}
