package io.yangke.crm.example.dealership.group;

import io.yangke.crm.spi.DealerId;
import io.yangke.crm.spi.policy.PolicyDocument;
import io.yangke.crm.spi.policy.PolicyDocument.Layer;
import io.yangke.crm.spi.policy.PolicySource;
import java.time.LocalDate;
import java.util.List;

/**
 * The group's policies in two layers. The brand takes the figures of the documents as they are; HQ points are given for two yuan
 * each, twice as many for accessories over Mid-Autumn, and for a referral once it is checked; a member may owe 3 000 branch points.
 * The dealer in the far west has a zone and hours of its own, more time to respond, and time may stand still there while parts are
 * on their way. Source: CMP-04, CMP-05, PTS-02, PTS-07.
 */
public final class GroupPolicies implements PolicySource {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final DealerId FAR_WEST = DealerId.of("N-UR-01");

    private static final PolicyDocument BRAND = new PolicyDocument("brand.json", Layer.BRAND, SINCE, """
            {
              "complaint": {
                "alarmPercents": [50, 80],
                "assessment": {"responseWeight": 40, "closingWeight": 40, "firstTimeWeight": 20}
              },
              "points": {
                "programmes": {
                  "HQ": {
                    "earningRules": {"service": {"perFen": 200}, "boutique": {"perFen": 200}},
                    "awards": {"referral": {"untilAction": true}},
                    "campaigns": {
                      "midAutumn": {
                        "firstDay": "2026-09-25",
                        "lastDay": "2026-09-27",
                        "percent": 200,
                        "categories": ["BOUTIQUE"],
                        "capPerMember": 2000
                      }
                    },
                    "hashChain": true
                  },
                  "BRANCH": {"debtLimit": 3000}
                }
              }
            }
            """);

    private static final PolicyDocument URUMQI = new PolicyDocument("dealer-N-UR-01.json", Layer.DEALER, SINCE, """
            {
              "calendar": {
                "name": "cn-urumqi",
                "zone": "Asia/Urumqi",
                "week": {
                  "MONDAY": ["09:30-18:30"],
                  "TUESDAY": ["09:30-18:30"],
                  "WEDNESDAY": ["09:30-18:30"],
                  "THURSDAY": ["09:30-18:30"],
                  "FRIDAY": ["09:30-18:30"]
                }
              },
              "complaint": {
                "responseLimit": {"elapsedMinutes": 180},
                "pausableClocks": ["RESPONSE", "CLOSING"]
              }
            }
            """);

    @Override
    public List<PolicyDocument> documents(DealerId dealer) {
        return dealer.equals(FAR_WEST) ? List.of(BRAND, URUMQI) : List.of(BRAND);
    }
}
