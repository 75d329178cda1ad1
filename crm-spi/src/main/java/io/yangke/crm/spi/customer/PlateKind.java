package io.yangke.crm.spi.customer;

import java.util.List;
import java.util.regex.Pattern;

/** What the form of a plate says it is (GA 36-2018 and the forms before it). A form is a hint, not a proof. Source: CUS-03. */
public enum PlateKind {

    /** A small new-energy car 小型新能源: a letter A to K (not I) in the third place, then a letter or digit and four digits. */
    NEW_ENERGY_SMALL("{P}[A-HJ-Z][A-HJK][A-HJ-NP-Z0-9][0-9]{4}"),

    /** A large new-energy vehicle 大型新能源: five digits and a letter A to K (not I). */
    NEW_ENERGY_LARGE("{P}[A-HJ-Z][0-9]{5}[A-HJK]"),

    /** The common form: province, office, five letters and digits without I and O. */
    ORDINARY("{P}[A-HJ-Z][A-HJ-NP-Z0-9]{5}"),

    /** Police 警. */
    POLICE("{P}[A-Z][A-HJ-NP-Z0-9]{4}警"),

    /** A trailer 挂. */
    TRAILER("{P}[A-HJ-Z][A-HJ-NP-Z0-9]{4}挂"),

    /** A driving school's car 教练车 学. */
    COACH("{P}[A-HJ-Z][A-HJ-NP-Z0-9]{4}学"),

    /** A Hong Kong car that may drive on the mainland 港. */
    HONG_KONG("粤Z[A-HJ-NP-Z0-9]{4}港"),

    /** A Macau car that may drive on the mainland 澳. */
    MACAU("粤Z[A-HJ-NP-Z0-9]{4}澳"),

    /** An embassy 使, whose mark stood before the digits until 2018 and stands behind them since. */
    EMBASSY("使[0-9]{6}|[0-9]{6}使"),

    /** A consulate 领. */
    CONSULATE("{P}[A-Z]?[0-9]{4,6}领"),

    /** The armed police 武警. */
    ARMED_POLICE("WJ{P}?[0-9]{4}[A-HJ-NP-Z0-9]"),

    /** The army 军队: two letters and five digits. */
    MILITARY("[A-HJ-NP-Z]{2}[0-9]{5}"),

    /** The fire and rescue service 应急. */
    RESCUE("{P}[SX][A-HJ-NP-Z0-9]{4}应急"),

    /** A car on a temporary paper 临时行驶, on trial 试, or of excess size 超. */
    TEMPORARY("临{P}?[A-HJ-Z][A-HJ-NP-Z0-9]{4,6}|{P}[A-HJ-Z][A-HJ-NP-Z0-9]{4,5}[临试超]"),

    /** A form that is none of these. */
    UNKNOWN("");

    private static final String PROVINCES = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]";

    private static final List<PlateKind> ALL = List.of(values());

    private final Pattern form;

    PlateKind(String form) {
        this.form = Pattern.compile(form.replace("{P}", PROVINCES));
    }

    /** Returns the kind of a normalised plate. */
    static PlateKind of(String plate) {
        for (PlateKind kind : ALL) {
            if (kind.form.matcher(plate).matches()) {
                return kind;
            }
        }
        return UNKNOWN;
    }
}
