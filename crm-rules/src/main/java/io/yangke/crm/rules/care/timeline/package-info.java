/**
 * One customer's life with the dealer: {@link io.yangke.crm.rules.care.timeline.Timeline} lays facts, care, complaints and points
 * together in {@link io.yangke.crm.rules.care.timeline.TimelineEntry}s.
 */
package io.yangke.crm.rules.care.timeline;
