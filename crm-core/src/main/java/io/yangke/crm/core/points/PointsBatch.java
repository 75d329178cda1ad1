package io.yangke.crm.core.points;

import com.google.common.collect.ImmutableList;
import io.yangke.crm.spi.CommandKey;
import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.internal.Checks;
import io.yangke.crm.spi.points.PointsCommand;
import java.util.List;
import java.util.Objects;

/**
 * Several commands of one dealer, given together. Source: P12.
 *
 * @param semantics what becomes of the others where one is refused
 * @param commands the commands in order, 1 to {@value #MAX_COMMANDS}; each sees what the ones before it left
 */
public record PointsBatch(Semantics semantics, List<PointsCommand> commands) {

    /** The most commands of a batch. */
    public static final int MAX_COMMANDS = 1_000;

    /** What becomes of the others where one command is refused. */
    public enum Semantics {
        /** One commit: the first refusal refuses all. All commands have the batch's key, and lie in one ledger. */
        ALL_OR_NOTHING,
        /** A commit for each, in order: each command has a key of its own and an outcome of its own. */
        EACH_FOR_ITSELF
    }

    public PointsBatch {
        Objects.requireNonNull(semantics, "semantics");
        commands = ImmutableList.copyOf(commands);
        Checks.range("commands", commands.size(), 1, MAX_COMMANDS);
        Checks.require(
                commands.stream().map(PointsCommand::dealer).distinct().count() == 1,
                "commands",
                "are of several dealers",
                "commands of one dealer are allowed");
        checkKeys(semantics, commands);
    }

    private static void checkKeys(Semantics semantics, List<PointsCommand> commands) {
        long keys = commands.stream().map(PointsCommand::key).distinct().count();
        if (semantics == Semantics.ALL_OR_NOTHING) {
            Checks.require(keys == 1, "commands", "have several keys", "the batch's key for all is allowed");
        } else {
            Checks.require(keys == commands.size(), "commands", "have one key twice", "a key for each is allowed");
        }
    }

    /**
     * Returns a batch of which all is done or nothing, such as the change of a spending: the old one given back, and the new
     * one made. Source: P14.
     *
     * @param key the key of the batch; it replaces those of the commands
     */
    public static PointsBatch allOrNothing(String key, List<PointsCommand> commands) {
        CommandKey shared = CommandKey.of(key);
        return new PointsBatch(
                Semantics.ALL_OR_NOTHING,
                commands.stream().map(command -> withKey(command, shared)).toList());
    }

    private static PointsCommand withKey(PointsCommand command, CommandKey key) {
        return new PointsCommand(
                command.dealer(), command.account(), command.by(), key, command.at(), command.action());
    }

    /** Returns a batch of which each command is done or refused for itself. */
    public static PointsBatch eachForItself(List<PointsCommand> commands) {
        return new PointsBatch(Semantics.EACH_FOR_ITSELF, commands);
    }

    /** The dealer of all commands. */
    public DealerId dealer() {
        return commands.get(0).dealer();
    }
}
