package io.yangke.crm.example.dealership.month;

import io.yangke.crm.example.dealership.group.Chance;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What becomes of a complaint, and how often. */
enum Story {
    /** Answered, handled, confirmed, filed. */
    ORDINARY(46, CommonStories::ordinary),
    /** Nobody ever calls the customer. Source: CMP-09. */
    NEVER_ANSWERED(2, TroubledStories::neverAnswered),
    /** Answered, and then it is left lying. Source: CMP-09. */
    NEVER_CLOSED(3, TroubledStories::neverClosed),
    /** Not satisfied at the follow-up call: handled anew. Source: CMP-10. */
    UNSATISFIED(6, CommonStories::unsatisfied),
    /** Nobody is reached at the first follow-up call. Source: CMP-11. */
    NOT_REACHED(5, CommonStories::notReached),
    /** The follow-up call is forgotten. Source: CMP-11. */
    NO_FOLLOW_UP(3, CommonStories::noFollowUp),
    /** The customer calls again before anyone answers. Source: CMP-08 (a), (c). */
    CALLS_UNHEARD(4, TroubledStories::callsUnheard),
    /** The customer calls a third time while it is handled. Source: CMP-08 (b). */
    CALLS_IN_PROGRESS(4, TroubledStories::callsInProgress),
    /** The customer is agitated and wants an answer at once. Source: CMP-08 (d). */
    AGITATED(4, TroubledStories::agitated),
    /** The caller says they are press. Source: CMP-08 (e). */
    PRESS(2, TroubledStories::press),
    /** The customer withdraws. */
    WITHDRAWN(4, CommonStories::withdrawn),
    /** It is found not to be a complaint. */
    REJECTED(3, CommonStories::rejected),
    /** The customer complains twice of the same thing on one day; the tickets are merged. */
    MERGED(3, CommonStories::merged),
    /** The customer comes back within the week. Source: CMP-07. */
    REPEATED_SOON(7, TroubledStories::repeatedSoon),
    /** The customer comes back after the week. Source: CMP-07. */
    REPEATED_LATE(3, TroubledStories::repeatedLate),
    /** A response is recorded without a word of what was said. */
    EMPTY_RESPONSE(3, CommonStories::emptyResponse),
    /** Safety comes to light while it is handled. Source: CMP-12. */
    UNSAFE(2, TroubledStories::unsafe),
    /** The regional office takes over. Source: CMP-03. */
    TAKEN_OVER(3, CommonStories::takenOver),
    /** An authority takes the matter up: A becomes B. Source: CMP-06. */
    RAISED(1, TroubledStories::raised);

    private static final int WEIGHTS =
            Arrays.stream(values()).mapToInt(story -> story.weight).sum();

    private final int weight;
    private final Consumer<Script> telling;

    Story(int weight, Consumer<Script> telling) {
        this.weight = weight;
        this.telling = telling;
    }

    /** Returns a story, as often as its weight says. */
    static Story any(Chance chance) {
        int place = chance.between(1, WEIGHTS);
        for (Story story : values()) {
            place -= story.weight;
            if (place <= 0) {
                return story;
            }
        }
        throw new IllegalStateException("weights: do not add up");
    }

    /** Returns all stories. */
    static List<Story> all() {
        return List.of(values());
    }

    /** Writes the story into the script. */
    void tell(Script script) {
        telling.accept(script);
    }
}
