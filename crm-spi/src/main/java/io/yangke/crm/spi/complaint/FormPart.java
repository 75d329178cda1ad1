package io.yangke.crm.spi.complaint;

/** The parts a handling form needs before its file may be closed. Source: CMP-12. */
public enum FormPart {
    /** The responsible department 责任部门. */
    RESPONSIBLE_DEPARTMENT,
    /** When the measures were done 措施完成时间. */
    MEASURES_DONE,
    /** The root cause 根本原因. */
    ROOT_CAUSE,
    /** The improvement and its department 改进措施. */
    IMPROVEMENT
}
