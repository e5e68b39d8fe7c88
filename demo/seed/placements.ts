import type { EntryName, PlacementPlan } from './shape';

/** Where everything stands. Newcomers, people who choose, who buy, who own, and who tell others. */
export const PLACEMENTS: PlacementPlan = {
  awareness: {
    '*': [
      { entry: 'article/rain-is-not-the-problem', weight: 80 },
      'landing-page/find-your-outside',
      'article/why-your-feet-hurt',
      { entry: 'article/hiking-with-a-three-year-old', weight: 80, segments: ['families'] },
      { entry: 'video/one-morning-one-hill', weight: 20 },
    ],
    homepage: [{ entry: 'landing-page/find-your-outside', weight: 80 }, 'landing-page/start-hiking'],
    'blog-article': [
      'article/first-overnight-hike',
      'article/why-your-feet-hurt',
      'article/three-layers-no-theory',
      { entry: 'article/trail-running-for-road-runners', segments: ['trail-runners'] },
      { entry: 'article/hiking-with-a-three-year-old', segments: ['families'] },
      'article/first-winter-night',
    ],
    video: ['video/one-morning-one-hill', 'video/why-we-walk-slowly', 'video/tuesday-run'],
    'social-posts': [{ entry: 'article/five-autumn-walks-by-train', season: 'endingSoon' }],
    'search-ads': ['landing-page/start-hiking'],
    newsletter: [{ entry: 'email/welcome-outside', weight: 80 }, 'article/three-layers-no-theory'],
    'store-visit': ['video/round-the-freiburg-store'],
  },
  consideration: {
    '*': [
      { entry: 'guide/which-rain-jacket', weight: 80 },
      'landing-page/boot-finder',
      'article/how-we-test-boots',
      { entry: 'article/outfitting-a-club-of-forty', weight: 80, segments: ['clubs'] },
    ],
    homepage: [
      'landing-page/boot-finder',
      { entry: 'landing-page/family-camping-packed', weight: 80, segments: ['families'] },
    ],
    'product-page': [
      'guide/which-rain-jacket',
      'guide/choose-hiking-boots',
      'guide/how-a-backpack-should-sit',
      'article/what-10000-mm-means',
      { entry: 'landing-page/trail-shoes-by-ground', segments: ['trail-runners'] },
    ],
    'comparison-guide': [
      { entry: 'article/down-or-synthetic', weight: 80 },
      'guide/choose-hiking-boots',
      'landing-page/trail-shoes-by-ground',
    ],
    'blog-article': ['article/how-we-test-boots', 'article/poles-or-no-poles'],
    video: ['video/four-hundred-kilometres', 'video/fit-a-backpack'],
    newsletter: ['guide/tent-for-two'],
    'store-visit': [
      'faq/can-i-try-things-in-a-store',
      { entry: 'offer/borrow-for-a-weekend', weight: 80, season: 'endingSoon' },
      { entry: 'guide/choosing-a-child-carrier', segments: ['families'] },
    ],
    'live-chat': ['faq/which-size-do-i-need'],
    'sales-conversation': [
      { entry: 'landing-page/clubs-and-schools', segments: ['clubs'] },
      { entry: 'offer/club-price', weight: 80, segments: ['clubs'] },
    ],
    'help-centre': ['faq/is-it-free-of-pfas', 'guide/sleeping-bag-temperatures'],
  },
  purchase: {
    '*': [
      { entry: 'landing-page/delivery-and-returns', weight: 80 },
      'guide/measure-your-feet',
      'faq/how-long-does-delivery-take',
      { entry: 'landing-page/green-friday', weight: 80, season: 'blackFriday' },
      { entry: 'offer/night-in-a-tent-voucher', season: 'christmas' },
    ],
    homepage: [
      'landing-page/collect-today',
      { entry: 'landing-page/summer-sale', weight: 80, season: 'over' },
      { entry: 'landing-page/green-friday', weight: 80, season: 'blackFriday' },
    ],
    'product-page': [
      'guide/measure-your-feet',
      'landing-page/collect-today',
      { entry: 'offer/family-bundle', segments: ['families'], season: 'endingSoon' },
      { entry: 'offer/green-friday-20', weight: 80, season: 'blackFriday' },
    ],
    checkout: [
      { entry: 'landing-page/delivery-and-returns', weight: 80 },
      'faq/how-long-does-delivery-take',
      'faq/can-i-return-worn-shoes',
      'landing-page/ways-to-pay',
      { entry: 'offer/first-order', weight: 20 },
    ],
    'order-confirmation': ['email/order-confirmed'],
    newsletter: [
      'email/still-thinking',
      { entry: 'email/green-friday-letter', weight: 80, season: 'blackFriday' },
      { entry: 'email/last-orders-before-christmas', weight: 80, season: 'christmas' },
    ],
    'store-visit': [{ entry: 'offer/free-reproofing', season: 'over' }],
    'live-chat': ['faq/can-i-pay-by-invoice'],
    'help-centre': ['faq/can-i-change-my-order'],
  },
  retention: {
    '*': [
      { entry: 'guide/boot-care', weight: 80 },
      'landing-page/pine-club',
      'faq/how-long-is-the-guarantee',
      'article/wash-it-less',
    ],
    'onboarding-guide': [
      { entry: 'email/your-boots-week-one', weight: 80 },
      'guide/bring-your-rain-jacket-back-to-life',
      'guide/stove-safety',
    ],
    'help-centre': [
      'faq/what-does-a-repair-cost',
      'faq/how-long-is-the-guarantee',
      'faq/how-do-i-wash-merino',
      'faq/do-my-points-expire',
      'guide/fix-a-tent-pole',
      'guide/wash-a-down-jacket',
      { entry: 'video/change-a-zip-slider', weight: 20 },
    ],
    newsletter: [
      'article/wash-it-less',
      'article/leave-no-trace-without-the-lecture',
      'email/pine-club-monthly',
      { entry: 'email/before-the-first-snow', weight: 80, season: 'endingSoon' },
      { entry: 'email/winter-miles', weight: 80, segments: ['trail-runners'] },
      { entry: 'article/running-after-dark', segments: ['trail-runners'] },
      { entry: 'email/what-still-fits', weight: 80, segments: ['families'] },
      { entry: 'email/season-start-for-clubs', segments: ['clubs'] },
      { entry: 'email/spring-service', season: 'over' },
    ],
    'order-tracking': ['email/parcel-on-its-way'],
    'live-chat': ['faq/my-parcel-has-not-arrived'],
    'warranty-claim': ['faq/where-is-the-nearest-workshop', 'article/repaired-not-replaced'],
    'loyalty-programme': [
      { entry: 'landing-page/pine-club', weight: 80 },
      'email/a-night-on-us',
      'offer/trade-in-30',
      'landing-page/second-life',
    ],
    video: ['video/lace-your-boots', 'video/pitch-alone-in-wind', 'video/change-a-zip-slider'],
    event: ['email/repair-cafe-invitation'],
  },
  advocacy: {
    '*': [
      { entry: 'article/three-jackets-thirty-winters', weight: 80 },
      'landing-page/show-us-your-trail',
      'article/repaired-not-replaced',
    ],
    'product-review': ['guide/write-a-review-that-helps'],
    'referral-invitation': [
      { entry: 'email/bring-a-friend', weight: 80 },
      'offer/fifteen-for-two',
      'email/bring-a-friend-reminder',
    ],
    'social-posts': ['landing-page/show-us-your-trail', 'video/anna-and-the-blue-jacket'],
    'loyalty-programme': ['landing-page/second-life'],
    newsletter: ['email/your-reviews-read-aloud'],
    'blog-article': ['article/what-214-volunteers-carried-down'],
  },
};

/** Pages that no journey leads over. */
export const SET_ASIDE: readonly EntryName[] = [
  'landing-page/careers',
  'article/fair-employer-award',
  'faq/how-do-i-delete-my-account',
];
