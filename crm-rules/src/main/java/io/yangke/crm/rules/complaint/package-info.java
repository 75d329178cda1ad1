/** Package. */
package io.yangke.crm.rules.complaint;
