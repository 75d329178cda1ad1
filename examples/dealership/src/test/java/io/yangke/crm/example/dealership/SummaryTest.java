package io.yangke.crm.example.dealership;

import static org.assertj.core.api.Assertions.assertThat;

import io.yangke.crm.example.dealership.month.PlayedMonths;
import io.yangke.crm.example.dealership.text.Language;
import io.yangke.crm.example.dealership.text.TextTable;
import io.yangke.crm.example.dealership.text.Words;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The summary on the console")
final class SummaryTest {

    private static final String SMALL_MONTH = """
            A month of complaints · 12 dealers, 2 regions · seed 20260914
            48 complaints, 11 questions, 2 still open; 3,816 sweeps of the desk

              duty                     decided  in time    %  late  running
              Registration                   7        7  100     0        0
              Response                      48       38   79    10        0
              Closing                       48       41   85     7        0
              Statutory notice              47       45   95     2        0
              Follow-up call                46       41   89     5        0
              Media: department told         4        2   50     2        0
              Media: result passed on        4        3   75     1        0
              Media: medium answered         4        4  100     0        0

            Early warnings: 12 (4 dealt with) · back within a week: 2 · satisfied when asked: 97 %

            HQ points: 143,047 earned, 79,928 spent, 24,861 expired; 969,676 outstanding, worth 9,696.76 yuan
            Branch points: 209,464 earned, 241,026 spent, 8,625 expired; 1,480,216 outstanding, worth 14,802.16 yuan
            Books: 1,534 postings on 203 accounts of 13 ledgers, verified and rebuilt: everything is right

            Assessment 2026-Q3 (provisional)
              region      place  dealer             response  closing  first time  score   yuan
              East            1  Suzhou Park           19/20    18/20       18/20  92.00  10000
              East            –  Hefei Lakeside            –        –           –      –      –
              East            –  Hangzhou Xixi             –        –           –      –      –
              East            –  Ningbo East               –        –           –      –      –
              East            –  Nanjing Jiangning         –        –           –      –      –
              East            –  Shanghai Pudong           –        –           –      –      –
              East            –  Wuxi Taihu                –        –           –      –      –
              North-west      1  Xining Chengxi          6/9      6/9         8/8  73.33  10000
              North-west      –  Lanzhou Chengguan         –        –           –      –      –
              North-west      –  Urumqi                    –        –           –      –      –
              North-west      –  Xi’an Qujiang             –        –           –      –      –
              North-west      –  Yinchuan Jinfeng          –        –           –      –      –
            """;

    @Test
    @DisplayName("of a month of two dealers is this, in English")
    void small() {
        assertThat(new Summary(PlayedMonths.small(), PlayedMonths.SEED, Words.in(Language.EN)).render())
                .isEqualTo(SMALL_MONTH);
    }

    @Test
    @DisplayName("is aligned in Chinese too: the rows of a table are equally wide")
    void chinese() {
        String summary = new Summary(PlayedMonths.small(), PlayedMonths.SEED, Words.in(Language.ZH)).render();
        List<String> rows =
                summary.lines().filter(line -> line.startsWith("  ")).toList();
        assertThat(rows.stream()
                        .filter(row -> row.matches(".*\\d$"))
                        .limit(5)
                        .map(TextTable::width)
                        .distinct())
                .hasSize(1);
        assertThat(summary).contains("苏州园区店", "投诉", "考核");
    }
}
