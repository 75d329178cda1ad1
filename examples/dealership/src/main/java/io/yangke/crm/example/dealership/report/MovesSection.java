package io.yangke.crm.example.dealership.report;

import io.yangke.crm.example.dealership.club.ClubFigures;
import io.yangke.crm.example.dealership.month.PlayedMonth;
import io.yangke.crm.example.dealership.text.Words;
import io.yangke.crm.spi.points.Movement;
import io.yangke.crm.spi.points.ProgrammeId;
import java.util.List;
import java.util.stream.Stream;

/** What moved in each programme, from what was taken over to what is outstanding. Source: PTS-10. */
record MovesSection(PlayedMonth month, Words words) implements Section {

    /** What was taken over comes first. */
    private static final List<Movement.Kind> ORDER = Stream.concat(
                    Stream.of(Movement.Kind.IMPORTED), Stream.of(Movement.Kind.values()))
            .distinct()
            .toList();

    @Override
    public Tag render() {
        ClubFigures hq = ClubFigures.of(month.club(), ProgrammeId.HQ);
        ClubFigures branch = ClubFigures.of(month.club(), ProgrammeId.BRANCH);
        Table table = Table.of(
                words.get("points.moves.kind"),
                "#" + words.programme(ProgrammeId.HQ),
                "#" + words.get("points.moves.postings"),
                "#" + words.programme(ProgrammeId.BRANCH),
                "#" + words.get("points.moves.postings"));
        kinds(hq, branch, table);
        table.row(
                Tag.of("strong", words.get("points.outstanding")),
                Tag.of("strong", words.number(hq.outstanding())),
                "",
                Tag.of("strong", words.number(branch.outstanding())),
                "");
        return Section.titled("moves", words.get("points.moves.title"), words.get("points.moves.lead"))
                .add(table.framed());
    }

    private void kinds(ClubFigures hq, ClubFigures branch, Table table) {
        for (Movement.Kind kind : ORDER) {
            if (hq.count(kind) + branch.count(kind) > 0) {
                table.row(
                        words.term(kind),
                        PointsWords.change(hq.points(kind), words),
                        words.number(hq.count(kind)),
                        PointsWords.change(branch.points(kind), words),
                        words.number(branch.count(kind)));
            }
        }
    }
}
