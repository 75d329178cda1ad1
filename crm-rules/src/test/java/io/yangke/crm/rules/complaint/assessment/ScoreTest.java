package io.yangke.crm.rules.complaint.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yangke.crm.rules.complaint.AssessmentPolicy;
import io.yangke.crm.spi.complaint.TicketId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("CMP-13: the score")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScoreTest {

    private static Rate rate(RateName name, int achieved, int of) {
        return new Rate(name, ids("a", achieved), ids("m", of - achieved), Map.of(), false);
    }

    private static List<TicketId> ids(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> TicketId.of(prefix + i)).toList();
    }

    private static List<Rate> rates(int[] response, int[] closing, int[] firstTime) {
        return List.of(
                rate(RateName.TIMELY_RESPONSE, response[0], response[1]),
                rate(RateName.TIMELY_CLOSING, closing[0], closing[1]),
                rate(RateName.FIRST_TIME_RESOLUTION, firstTime[0], firstTime[1]),
                rate(RateName.CLOSING_OF_CLOSED, 1, 1));
    }

    @ParameterizedTest(name = "CMP-13: {0}/{1}, {2}/{3}, {4}/{5} weighed 40/40/20 give {6} points")
    @CsvSource({
        "1,1, 1,1, 1,1, 100.00",
        "0,1, 0,1, 0,1, 0.00",
        "1,2, 1,2, 1,2, 50.00",
        "1,1, 0,1, 0,1, 40.00",
        "0,1, 1,1, 0,1, 40.00",
        "0,1, 0,1, 1,1, 20.00",
        "2,3, 1,3, 1,7, 42.85",
        "999,1000, 1000,1000, 1000,1000, 99.96"
    })
    void rates_are_weighed(int r, int rs, int c, int cs, int f, int fs, String points) {
        Score score = Scoring.score(
                        rates(new int[] {r, rs}, new int[] {c, cs}, new int[] {f, fs}), AssessmentPolicy.DEFAULT)
                .orElseThrow();
        assertThat(score).hasToString(points);
    }

    @ParameterizedTest(
            name = "CMP-13: {0}/{1}, {2}/{3}, {4}/{5}: the weight of a rate without tickets is shared, {6} points")
    @CsvSource({"0,0, 1,2, 1,1, 66.66", "1,1, 0,0, 0,1, 66.66", "1,2, 1,2, 0,0, 50.00", "0,0, 0,0, 3,4, 75.00"})
    void the_weight_of_a_missing_rate_is_shared(int r, int rs, int c, int cs, int f, int fs, String points) {
        rates_are_weighed(r, rs, c, cs, f, fs, points);
    }

    @Test
    void without_any_rate_there_is_no_score() {
        int[] none = {0, 0};
        assertThat(Scoring.score(rates(none, none, none), AssessmentPolicy.DEFAULT))
                .isEmpty();
    }

    @Test
    void K2_a_score_just_below_the_limit_is_below_it_and_is_shown_below_it() {
        Score score = Score.of(39_999_999, 1_000_000);
        assertThat(score.isBelow(40)).isTrue();
        assertThat(score).hasToString("39.99");
        assertThat(Score.of(40, 1).isBelow(40)).isFalse();
    }

    @Test
    void equal_fractions_are_equal_scores() {
        assertThat(Score.of(2, 4)).isEqualTo(Score.of(1, 2)).isEqualByComparingTo(Score.of(50, 100));
    }

    @Test
    void points_beyond_100_are_refused() {
        assertThatThrownBy(() -> Score.of(101, 1)).hasMessage("score: is out of range; 0 to 100 points are allowed");
    }
}
