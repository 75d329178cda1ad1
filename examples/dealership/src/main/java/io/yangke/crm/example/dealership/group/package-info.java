/**
 * The dealers: a {@link io.yangke.crm.example.dealership.group.Group} of {@link io.yangke.crm.example.dealership.group.Shop}s with
 * their {@link io.yangke.crm.example.dealership.group.Staff} and {@link io.yangke.crm.example.dealership.group.GroupPolicies}, and
 * the {@link io.yangke.crm.example.dealership.group.Chance} by which things happen to them. All of it is made up, and the same for
 * the same seed.
 */
@org.jspecify.annotations.NullMarked
package io.yangke.crm.example.dealership.group;
