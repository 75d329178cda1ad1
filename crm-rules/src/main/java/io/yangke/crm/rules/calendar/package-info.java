/** Package. */
package io.yangke.crm.rules.calendar;
