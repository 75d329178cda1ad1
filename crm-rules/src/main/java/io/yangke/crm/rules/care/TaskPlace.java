package io.yangke.crm.rules.care;

import com.google.common.collect.ImmutableMap;
import io.yangke.crm.spi.care.CareAction;
import io.yangke.crm.spi.care.CareTask;
import java.util.Map;
import java.util.Set;

/** Where a task is in its life, and which action leads where. */
enum TaskPlace {
    /** Nobody has taken it up. */
    WAITING,
    /** It was handed over, and nobody has told yet what came of it. */
    OUT,
    /** It ended. */
    ENDED;

    /** From which places an action is taken, and to which it leads. */
    private static final Map<CareAction.Kind, Map<TaskPlace, Set<TaskPlace>>> TABLE = ImmutableMap.of(
            CareAction.Kind.HAND_OVER, Map.of(WAITING, Set.of(OUT)),
            CareAction.Kind.COMPLETE, Map.of(OUT, Set.of(ENDED)),
            CareAction.Kind.NOT_REACHED, Map.of(OUT, Set.of(WAITING, ENDED)),
            CareAction.Kind.SKIP, Map.of(WAITING, Set.of(ENDED), OUT, Set.of(ENDED)));

    static TaskPlace of(CareTask task) {
        if (!task.isOpen()) {
            return ENDED;
        }
        return task.handedOverAt().isPresent() ? OUT : WAITING;
    }

    /** Returns to which places an action leads from here; none if it is not taken here. */
    Set<TaskPlace> after(CareAction.Kind action) {
        return TABLE.getOrDefault(action, Map.of()).getOrDefault(this, Set.of());
    }
}
