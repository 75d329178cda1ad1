package io.yangke.crm.core.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What some threads did to a store at once, and what they were told.
 *
 * @param calls the calls of each thread, in its order
 */
record History(List<List<Call>> calls) {

    /**
     * A step as a thread saw it.
     *
     * @param begun a number that was drawn before the step
     * @param ended a number that was drawn after it; numbers rise
     */
    record Call(StoreOperations.Step step, Object answer, long begun, long ended) {}

    /**
     * Whether the calls might have happened one after the other: in an order that keeps what had ended before something began,
     * and gives the same answers when a new store is asked in this order.
     */
    boolean isLinearizable(Supplier<StoreOperations> newStore) {
        return continues(new ArrayList<>(), newStore);
    }

    private boolean continues(List<Call> order, Supplier<StoreOperations> newStore) {
        List<Call> open = new ArrayList<>();
        calls.forEach(thread -> thread.stream()
                .filter(call -> !order.contains(call))
                .findFirst()
                .ifPresent(open::add));
        if (open.isEmpty()) {
            return true;
        }
        long firstEnd = open.stream().mapToLong(Call::ended).min().orElseThrow();
        for (Call next : open) {
            if (next.begun() < firstEnd && answersAlike(order, next, newStore.get())) {
                order.add(next);
                if (continues(order, newStore)) {
                    return true;
                }
                order.remove(order.size() - 1);
            }
        }
        return false;
    }

    private static boolean answersAlike(List<Call> order, Call next, StoreOperations store) {
        order.forEach(call -> call.step().run().apply(store));
        return next.step().run().apply(store).equals(next.answer());
    }

    @Override
    public String toString() {
        return calls.stream()
                .map(thread -> thread.stream()
                        .map(call -> call.begun() + "-" + call.ended() + " " + call.step() + " -> " + call.answer())
                        .collect(Collectors.joining("; ")))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
