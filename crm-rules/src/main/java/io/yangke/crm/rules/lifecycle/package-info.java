/**
 * What a customer is to the dealer, as pure functions: {@link io.yangke.crm.rules.lifecycle.ClassPolicy} (the table of classes
 * as data), {@link io.yangke.crm.rules.lifecycle.ClassTable} (the table compiled) and {@link
 * io.yangke.crm.rules.lifecycle.DatedClassTable} (a verdict as of a day), {@link io.yangke.crm.rules.lifecycle.ClassReader} (a
 * verdict off a customer's file) with {@link io.yangke.crm.rules.lifecycle.ClassFacts} (what it rests on), {@link
 * io.yangke.crm.rules.lifecycle.ClassExplainer} (why), {@link io.yangke.crm.rules.lifecycle.ClassOutlook} (what would change
 * it) and {@link io.yangke.crm.rules.lifecycle.ClassCauses} (what did), {@link
 * io.yangke.crm.rules.lifecycle.CustomerGroups} (who looks after the customer), {@link
 * io.yangke.crm.rules.lifecycle.LifecyclePolicy} (every figure).
 *
 * <p>Every customer has exactly one class on every day; better facts never give a worse class; facts after the day never count.
 * Everything here is immutable or says otherwise, and safe to use from many threads where it is immutable.
 */
package io.yangke.crm.rules.lifecycle;
