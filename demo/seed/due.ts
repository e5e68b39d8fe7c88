/** When the plan of a cell is due, in days from the day of the seed; a number below zero is overdue where content is missing. */
export const DUE_IN_DAYS: Readonly<Record<string, number>> = {
  'awareness/search-ads': 21,
  'awareness/video': 40,
  'awareness/event': -6,
  'consideration/newsletter': 14,
  'consideration/product-review': -12,
  'consideration/live-chat': 30,
  'purchase/newsletter': 5,
  'purchase/store-visit': -3,
  'purchase/homepage': 9,
  'retention/event': -20,
  'retention/live-chat': 45,
  'retention/warranty-claim': 60,
  'advocacy/product-review': 7,
  'advocacy/referral-invitation': 28,
};
