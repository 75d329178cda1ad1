/** How every service gives a command: once by its key, again after a lost race, and committed as one change. */
package io.yangke.crm.core.command;
