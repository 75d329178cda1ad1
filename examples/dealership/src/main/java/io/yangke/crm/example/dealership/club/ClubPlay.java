package io.yangke.crm.example.dealership.club;

import io.yangke.crm.core.Crm;
import io.yangke.crm.core.Outcome;
import io.yangke.crm.core.points.Balance;
import io.yangke.crm.core.points.Receipt;
import io.yangke.crm.example.dealership.time.Agenda;
import io.yangke.crm.rules.points.Quote;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.points.InvoiceLine;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.PointsAction;
import io.yangke.crm.spi.points.PointsCommand;
import io.yangke.crm.spi.points.Posting;
import io.yangke.crm.spi.points.PostingId;
import io.yangke.crm.spi.points.Spending;
import io.yangke.crm.spi.points.SpendingCategory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets a plan happen in the ledger: each deed becomes a command, once it is known what went before. */
public final class ClubPlay {

    private final Crm crm;
    private final ClubPlan plan;
    private final Map<String, Posting> made = new HashMap<>();
    private final List<RefusedWish> refused = new ArrayList<>();
    private int commands;
    private int repeated;

    /** Makes the play of a plan. */
    public ClubPlay(Crm crm, ClubPlan plan) {
        this.crm = crm;
        this.plan = plan;
    }

    /** Puts everything that is done on an agenda. */
    public void schedule(Agenda agenda) {
        plan.deeds().forEach(deed -> agenda.at(deed.at(), () -> attempt(deed)));
    }

    private void attempt(ClubDeed deed) {
        deed.wish().action(new TillOf(deed)).ifPresent(action -> give(deed, action));
    }

    private void give(ClubDeed deed, PointsAction action) {
        PointsCommand command = new PointsCommand(
                deed.place().dealer(),
                deed.account(),
                deed.place().staff(),
                CommandKey.of(deed.key()),
                deed.happenedAt(),
                action);
        commands++;
        Outcome<Receipt> outcome = crm.points().handle(command);
        if (deed.sentTwice()) {
            sendAgain(command, outcome);
        }
        outcome.refusal()
                .ifPresentOrElse(
                        no -> refused.add(new RefusedWish(
                                command.dealer(),
                                command.account(),
                                deed.at(),
                                command.by(),
                                action.kind(),
                                no,
                                deed.forbidden())),
                        () -> made.put(deed.key(), outcome.orThrow().posting()));
    }

    /** A till without an answer gives the same command again, and is answered as the first time. Source: PTS-11, P10. */
    private void sendAgain(PointsCommand command, Outcome<Receipt> first) {
        repeated++;
        if (!crm.points().handle(command).equals(first)) {
            throw new IllegalStateException("command " + command.key() + " has another outcome when given again");
        }
    }

    /** Returns what came of it. */
    public PlayedClub result() {
        return new PlayedClub(crm, plan, commands, repeated, refused);
    }

    /** What is known when a deed is done. */
    private final class TillOf implements Till {

        private final ClubDeed deed;

        private TillOf(ClubDeed deed) {
            this.deed = deed;
        }

        @Override
        public Optional<PostingId> made(String key) {
            return Optional.ofNullable(made.get(key)).map(Posting::id);
        }

        @Override
        public Optional<Spending> spent(String key) {
            return Optional.ofNullable(made.get(key))
                    .filter(posting -> posting.what() instanceof Movement.Redeemed)
                    .map(posting -> ((Movement.Redeemed) posting.what()).spending());
        }

        @Override
        public Quote quote(SpendingCategory category, List<InvoiceLine> lines) {
            return crm.points()
                    .quote(deed.place().dealer(), deed.account(), category, lines)
                    .orElseThrow();
        }

        @Override
        public long available() {
            return crm.points()
                    .balance(deed.place().dealer(), deed.account())
                    .map(Balance::available)
                    .orElse(0L);
        }
    }
}
