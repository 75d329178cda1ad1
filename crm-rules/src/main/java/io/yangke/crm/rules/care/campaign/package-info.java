/**
 * Whom to invite, as pure functions: {@link io.yangke.crm.rules.care.campaign.LectureTally} (is a car-care lecture worth holding, and
 * for whom) by {@link io.yangke.crm.rules.care.campaign.LecturePolicy}; {@link io.yangke.crm.rules.care.campaign.ReferralRules} (does a
 * referral count) and {@link io.yangke.crm.rules.care.campaign.ReferralRanking} (whom to ask for one) by {@link
 * io.yangke.crm.rules.care.campaign.ReferralPolicy}; and {@link io.yangke.crm.rules.care.campaign.CampaignExplainer} (all of it as data
 * for words).
 *
 * <p>Everything here but the tally and the ranking is immutable or without state, and safe to use from many threads.
 */
package io.yangke.crm.rules.care.campaign;
