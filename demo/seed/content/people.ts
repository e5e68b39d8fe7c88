/** Who writes for the trail journal. */
export const authors = [
  { name: 'Maren Holt', role: 'Head of footwear', bio: 'Has fitted boots for nineteen years and still measures both feet.' },
  { name: 'Jonas Adler', role: 'Mountain guide', bio: 'Guides in the Black Forest and the Alps, and turns back more often than his guests expect.' },
  { name: 'Céline Faure', role: 'Trail running editor', bio: 'Runs before breakfast, writes after it, and has worn through every sole we sell.' },
  { name: 'Ruth Okafor', role: 'Head of the repair workshop', bio: 'Runs six sewing machines and one very long waiting list in Freiburg.' },
  { name: 'Tom Brandvold', role: 'Stores', bio: 'Opened four of our twelve stores and knows most dogs that visit them.' },
] as const;

export const categories = [
  { name: 'Hiking', slug: 'hiking', description: 'Day walks, hut tours and everything on two feet.' },
  { name: 'Trail running', slug: 'trail-running', description: 'Faster than hiking, and with less luggage.' },
  { name: 'Camping', slug: 'camping', description: 'Nights outside, from the garden to the winter forest.' },
  { name: 'Family', slug: 'family', description: 'Outside with children.' },
  { name: 'Care & repair', slug: 'care-repair', description: 'How gear lasts.' },
  { name: 'Winter', slug: 'winter', description: 'Cold, snow and short days.' },
] as const;
