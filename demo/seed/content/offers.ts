import type { Entry, Offer } from '../shape';

/** Price advantages. Prices are the same in every language, so offers are not translated. */
export const offers: readonly Entry<Offer>[] = [
  {
    slug: 'first-order',
    text: {
      title: '10 euros off your first order',
      summary: 'For everybody who orders from us for the first time, from 60 euros on.',
      terms: 'One code per person, taken off at the last step of the checkout. It also works in stores: just say that you are new. Not together with the family bundle.',
      code: 'HELLO10',
    },
    age: 98,
  },
  {
    slug: 'green-friday-20',
    text: {
      title: 'Green Friday: 20 % where mending no longer helps',
      summary: 'Bring the broken piece or send three photos, and its successor costs a fifth less.',
      terms: 'From Friday to Monday, one piece for each one brought. What you bring stays here and becomes spare parts. Boots, tents and jackets of every brand count.',
      code: 'MENDFIRST',
      discountPercent: 20,
    },
    age: 9,
  },
  {
    slug: 'night-in-a-tent-voucher',
    text: {
      title: 'A voucher for a night outside',
      summary: 'Tent, two mats and a stove for one weekend: the present for people who have everything but time.',
      terms: '49 euros, valid for two years, in all twelve stores. Comes by email at once or on paper in three days. Can be swapped for its value at any time.',
    },
    age: 15,
  },
  {
    slug: 'family-bundle',
    text: {
      title: 'Family bundle: the tent pays for the mats',
      summary: 'Buy a family tent, and up to four mats come for half the price.',
      terms: 'Tents from 420 euros and mats for children and adults, as long as there are any. Returns only as a whole, because nobody needs half a bundle.',
      discountPercent: 50,
    },
    age: 41,
  },
  {
    slug: 'club-price',
    text: {
      title: 'Club price from ten pieces',
      summary: 'Ten per cent from ten pieces, fifteen from thirty, badges sewn on for nothing.',
      terms: 'For clubs, schools and companies. Sizes and models may be mixed freely. Reorders in the same season count towards the same step.',
      discountPercent: 10,
    },
    age: 112,
  },
  {
    slug: 'free-reproofing',
    text: {
      title: 'Free re-proofing with every jacket',
      summary: 'Whoever bought a rain jacket in a store this autumn got the first re-proofing for nothing.',
      terms: 'Voucher on the receipt, valid for two years. For jackets bought by the end of the campaign. Wash it before you bring it, or we do for eight euros.',
    },
    age: 70,
  },
  {
    slug: 'trade-in-30',
    text: {
      title: 'Trade in your old rucksack, 30 euros off',
      summary: 'Any brand, any age, as long as the buckles are whole. We need the buckles.',
      terms: 'One rucksack for each new one from 120 euros. What is still good goes to the youth groups of the hiking clubs.',
    },
    age: 208,
  },
  {
    slug: 'summer-sandals',
    text: {
      title: 'Sandals: 30 % while they last',
      summary: 'The rest of the summer, in the sizes that were left.',
      terms: 'Online and in stores. Exchange as long as there is another size, money back in any case.',
      discountPercent: 30,
    },
    age: 73,
  },
  {
    slug: 'borrow-for-a-weekend',
    text: {
      title: 'Borrow it for a weekend first',
      summary: 'Boots, rucksacks, tents and carriers from 12 euros. The fee comes off if you keep it.',
      terms: 'Friday noon to Monday evening, with a deposit by card. Dirt is part of the test; holes are not, but we will not shout.',
    },
    age: 54,
  },
  {
    slug: 'fifteen-for-two',
    text: {
      title: '15 euros for you, 15 for a friend',
      summary: 'A link for somebody who has never ordered here. Both get something once something is kept.',
      terms: 'Orders from 75 euros. The credit appears when the hundred days are over, or as soon as your friend says that it fits.',
    },
    age: 89,
  },
  {
    slug: 'student-days',
    text: {
      title: 'Student days: 15 % in October',
      summary: 'New town, new hills: for everybody who shows an enrolment certificate.',
      terms: 'In stores only, once per person. Rentals are half price for students all year.',
      discountPercent: 15,
    },
    draft: true,
    age: 4,
  },
  {
    slug: 'store-opening-lyon',
    text: {
      title: 'Opening weekend in Lyon',
      summary: 'The twelfth store opens: the first hundred visitors have their boots waxed for nothing.',
      terms: 'Friday and Saturday of the opening weekend. One pair per person; please wear others to come.',
    },
    age: 330,
  },
];
