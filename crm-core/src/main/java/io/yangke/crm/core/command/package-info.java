/**
 * How every service gives a command, {@link io.yangke.crm.core.command.CommandRunner}: once by its key, again after a lost
 * race, and committed as one change. What makes a command the same is its {@link io.yangke.crm.core.command.ContentDigest};
 * {@link io.yangke.crm.core.command.DueWalk} lets time pass where nobody gives a command.
 */
package io.yangke.crm.core.command;
