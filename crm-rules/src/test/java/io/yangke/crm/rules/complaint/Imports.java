package io.yangke.crm.rules.complaint;

import static org.assertj.core.api.Assertions.fail;

import io.yangke.crm.spi.Actor;
import io.yangke.crm.spi.complaint.ComplaintAction;
import io.yangke.crm.spi.complaint.ImportTicket;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Historic tickets taken over. */
final class Imports {

    private Imports() {}

    /** Something done in the past, in local time of Shanghai. */
    static ImportTicket.Done done(String local, Actor by, ComplaintAction action) {
        return new ImportTicket.Done(Play.from(local).now(), by, action);
    }

    static Play takeOver(
            Desk desk,
            String now,
            String receivedAt,
            UnaryOperator<ComplaintPolicy.Builder> policy,
            ImportTicket.Done... history) {
        Play play = Play.from(desk, now).policy(policy);
        play.takeOver(Arrays.asList(history), receivedAt).ifPresent(refusal -> fail("import refused: " + refusal));
        return play;
    }

    static List<ImportTicket.Done> history(ImportTicket.Done... history) {
        return Arrays.asList(history);
    }
}
