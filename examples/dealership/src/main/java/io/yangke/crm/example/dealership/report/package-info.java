/**
 * The pages of a month: {@link io.yangke.crm.example.dealership.report.MonthReport} puts the sections of each {@link
 * io.yangke.crm.example.dealership.report.Page} one below the other, each a class of its own; {@link io.yangke.crm.example.dealership.report.Tag} is the whole of the HTML and SVG that needs
 * to be known.
 *
 * <p>A page is one file without script or anything from outside, well-formed XML too, with every text escaped; the same
 * month gives the same bytes. All coordinates are whole numbers.
 */
@org.jspecify.annotations.NullMarked
package io.yangke.crm.example.dealership.report;
