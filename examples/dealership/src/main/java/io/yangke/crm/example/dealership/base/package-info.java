/**
 * The customers the group has: a {@link io.yangke.crm.example.dealership.base.BasePlan} of {@link
 * io.yangke.crm.example.dealership.base.BaseCustomer}s with three years of cars, visits and insurances, told to the library and cared
 * for day by day by {@link io.yangke.crm.example.dealership.base.BasePlay}, and what came of it: {@link
 * io.yangke.crm.example.dealership.base.PlayedBase} and its {@link io.yangke.crm.example.dealership.base.CareFigures}. All of it is
 * made up, and the same for the same seed.
 */
@org.jspecify.annotations.NullMarked
package io.yangke.crm.example.dealership.base;
