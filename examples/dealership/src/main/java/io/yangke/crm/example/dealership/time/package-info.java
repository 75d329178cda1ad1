/**
 * Time of two kinds: the {@link io.yangke.crm.example.dealership.time.MovingClock} a desk lives by, and the {@link
 * io.yangke.crm.example.dealership.time.Progress} of a work in real time.
 */
@org.jspecify.annotations.NullMarked
package io.yangke.crm.example.dealership.time;
