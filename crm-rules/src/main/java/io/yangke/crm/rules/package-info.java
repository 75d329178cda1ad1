/** What all rules share: the {@link io.yangke.crm.rules.Decision} a pure rule returns. */
@RulesStyle
package io.yangke.crm.rules;
