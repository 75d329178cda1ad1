/** What a decision remembers of the policy it used, and where a host's own policies come from. */
package io.yangke.crm.spi.policy;
