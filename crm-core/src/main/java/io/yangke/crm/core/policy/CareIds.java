package io.yangke.crm.core.policy;

import io.yangke.crm.spi.care.StepCode;
import io.yangke.crm.spi.internal.Checks;
import java.util.Optional;
import java.util.function.Function;

/** The codes and names in the care section. */
final class CareIds {

    static final IdText<StepCode> STEP = new IdText<>(
            "a code of 1 to " + StepCode.MAX + " visible characters, none of them /",
            StepCode.MAX,
            "^" + IdText.VISIBLE.replace("[^", "[^/") + "+$",
            StepCode::of,
            StepCode::value);

    /** A name that only the host knows the meaning of. */
    static final IdText<String> NAME = IdText.code(text -> Checks.id("name", text), Function.identity());

    /** The journey a step shares: an empty text says none, for {@code null} is the default. */
    static final IdText<Optional<String>> GROUP = new IdText<>(
            "a code of 1 to " + Checks.MAX_ID + " visible characters, or an empty text for no group",
            Checks.MAX_ID,
            "^" + IdText.VISIBLE + "*$",
            text -> text.isEmpty() ? Optional.empty() : Optional.of(Checks.id("group", text)),
            group -> group.orElse(""));

    private CareIds() {}
}
