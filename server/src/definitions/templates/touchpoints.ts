import type { TouchpointLine } from './define';

/** The touchpoints that templates choose from, so that two templates name the same thing alike. */
export const TOUCHPOINTS = {
  searchAds: ['search-ads', 'Search & display ads', 'ads', 'pre-purchase', 4, { interaction: 'indirect' }],
  social: ['social-posts', 'Social posts', 'social', 'pre-purchase', 3],
  blog: ['blog-article', 'Blog article', 'website', 'pre-purchase', 3],
  video: ['video', 'Video & infographic', 'website', 'pre-purchase', 3],
  event: ['event', 'Webinar or event', 'event', 'pre-purchase', 2],
  wordOfMouth: ['word-of-mouth', 'Word of mouth', 'community', 'pre-purchase', 3, { interaction: 'indirect' }],
  homepage: ['homepage', 'Homepage', 'website', 'pre-purchase', 4],
  productPage: ['product-page', 'Product page', 'website', 'pre-purchase', 5],
  comparison: ['comparison-guide', 'Comparison guide', 'website', 'pre-purchase', 4],
  newsletter: ['newsletter', 'Email newsletter', 'email', 'pre-purchase', 4],
  sales: ['sales-conversation', 'Sales conversation', 'phone', 'pre-purchase', 4],
  store: ['store-visit', 'Store visit', 'store', 'pre-purchase', 4, { setting: 'offline' }],
  checkout: ['checkout', 'Checkout', 'website', 'purchase', 5],
  orderConfirmation: ['order-confirmation', 'Order confirmation', 'email', 'purchase', 3],
  orderTracking: ['order-tracking', 'Order tracking', 'email', 'post-purchase', 3],
  onboarding: ['onboarding-guide', 'Onboarding guide', 'email', 'post-purchase', 4],
  help: ['help-centre', 'Help centre & FAQ', 'website', 'self-service', 4],
  chat: ['live-chat', 'Live chat', 'chat', 'service', 3],
  support: ['support-call', 'Support call', 'phone', 'service', 3],
  warranty: ['warranty-claim', 'Warranty claim', 'website', 'service', 2],
  survey: ['satisfaction-survey', 'Satisfaction survey', 'email', 'post-purchase', 2],
  loyalty: ['loyalty-programme', 'Loyalty programme', 'app', 'post-purchase', 3],
  review: ['product-review', 'Product review', 'community', 'post-purchase', 4],
  referral: ['referral-invitation', 'Referral invitation', 'email', 'post-purchase', 3],
} satisfies Record<string, TouchpointLine>;
