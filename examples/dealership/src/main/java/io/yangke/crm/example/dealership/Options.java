package io.yangke.crm.example.dealership;

import io.yangke.crm.example.dealership.text.Language;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param help whether only the options shall be listed
 * @param seed what the month is generated from; the same seed gives the same month
 * @param customers how many customers the group has
 * @param language the language of summary and report
 * @param out the folder the report is written to
 * @param replay a file of real ticket histories to replay instead of the month
 * @param csv where the figures of the replay go; present exactly if {@code replay} is
 * @param retail a file of real purchases to replay instead; empty if {@code replay} is present
 */
record Options(
        boolean help,
        long seed,
        int customers,
        Language language,
        Path out,
        Optional<Path> replay,
        Optional<Path> csv,
        Optional<Path> retail) {

    /** The seed of the month that the documentation shows. */
    static final long DEFAULT_SEED = 20260914;

    /** How many customers the group of the documentation has. */
    static final int DEFAULT_CUSTOMERS = 20_000;

    private static final int MOST_CUSTOMERS = 1_000_000;

    /** What the options mean, for {@code --help}. */
    static final String USAGE = """
            A month of a dealership group: complaints at the complaint desk, members' points in the
            ledger, and the care for its customers.

              --seed N        another month: any whole number (default %d)
              --customers N   how many customers the group has, 0 to 1000000 (default %d)
              --lang zh|en    language of summary and report (default: en, zh where the user's language is Chinese)
              --out DIR       folder of the report (default: target/report of this module)
              --replay FILE   replay real ticket histories instead: case_id,seq,ts_utc,status,sub_status,owner
              --csv OUT       where the figures of the replay go, one row a case
              --retail FILE   replay a year of real purchases through the points ledger instead:
                              household_id,basket_id,product_id,sales_value,retail_disc,coupon_disc,
                              coupon_match_disc,transaction_timestamp; and the coupons used
                              (household_id,redemption_date) from ..coupon_redemptions.csv beside it
              --help          this text

            With Maven: mvn -q compile exec:java -Dexec.args="--lang zh"
            """.formatted(DEFAULT_SEED, DEFAULT_CUSTOMERS);

    /**
     * Returns what the arguments say.
     *
     * @throws UsageException if they are not as {@link #USAGE} says
     */
    static Options parse(List<String> arguments, Language language, Path out) {
        Reading reading = new Reading(new ArrayDeque<>(arguments), language, out);
        while (!reading.rest.isEmpty()) {
            reading.readOption();
        }
        return reading.options();
    }

    private static final class Reading {

        private final Deque<String> rest;
        private boolean help;
        private long seed = DEFAULT_SEED;
        private int customers = DEFAULT_CUSTOMERS;
        private Language language;
        private Path out;
        private Optional<Path> replay = Optional.empty();
        private Optional<Path> csv = Optional.empty();
        private Optional<Path> retail = Optional.empty();

        Reading(Deque<String> rest, Language language, Path out) {
            this.rest = rest;
            this.language = language;
            this.out = out;
        }

        void readOption() {
            String option = rest.removeFirst();
            switch (option) {
                case "--help", "-h" -> help = true;
                case "--seed" -> seed = number(option, value(option));
                case "--customers" -> customers = customers(option, value(option));
                case "--lang" -> language = language(option, value(option));
                case "--out" -> out = path(option, value(option));
                case "--replay" -> replay = Optional.of(path(option, value(option)));
                case "--csv" -> csv = Optional.of(path(option, value(option)));
                case "--retail" -> retail = Optional.of(path(option, value(option)));
                default -> throw new UsageException(option + ": is no option; --help lists them");
            }
        }

        Options options() {
            if (!help && replay.isPresent() != csv.isPresent()) {
                throw new UsageException("--replay, --csv: one is missing; a replay needs both");
            }
            if (!help && retail.isPresent() && replay.isPresent()) {
                throw new UsageException("--retail, --replay: are two replays; one of them is allowed");
            }
            return new Options(help, seed, customers, language, out, replay, csv, retail);
        }

        private String value(String option) {
            if (rest.isEmpty() || rest.peekFirst().startsWith("--")) {
                throw new UsageException(option + ": has no value; one must follow");
            }
            return rest.removeFirst();
        }

        private static long number(String option, String value) {
            try {
                return Long.parseLong(value);
            } catch (NumberFormatException e) {
                throw new UsageException(option + ": is not a whole number; such as " + DEFAULT_SEED);
            }
        }

        private static int customers(String option, String value) {
            try {
                int customers = Integer.parseInt(value);
                if (customers >= 0 && customers <= MOST_CUSTOMERS) {
                    return customers;
                }
            } catch (NumberFormatException e) {
                throw notInRange(option);
            }
            throw notInRange(option);
        }

        private static UsageException notInRange(String option) {
            return new UsageException(option + ": is no number of customers; 0 to " + MOST_CUSTOMERS);
        }

        private static Language language(String option, String value) {
            return Language.ofCode(value)
                    .orElseThrow(() -> new UsageException(option + ": is no language we have; zh or en"));
        }

        private static Path path(String option, String value) {
            try {
                return Path.of(value);
            } catch (InvalidPathException e) {
                throw new UsageException(option + ": is not a path this system knows");
            }
        }
    }
}
