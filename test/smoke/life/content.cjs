/** What the site holds: pages made of blocks, types without a title, single types, two languages. */

const JOURNEY = {
  name: 'Customer journey',
  slug: 'customer-journey',
  default: true,
  stages: [
    { name: 'See', slug: 'see' },
    { name: 'Choose', slug: 'choose' },
    { name: 'Stay', slug: 'stay' },
  ],
  touchpoints: [
    { name: 'Homepage', slug: 'homepage', channel: 'website' },
    { name: 'Pricing page', slug: 'pricing-page', channel: 'website' },
    { name: 'Newsletter', slug: 'newsletter', channel: 'email' },
  ],
  segments: [{ name: 'Families', slug: 'families' }],
  moments: [
    { stage: 'see', target: 4 },
    { stage: 'see', touchpoint: 'homepage', target: 3 },
    { stage: 'choose', touchpoint: 'pricing-page', target: 1 },
    { stage: 'stay', touchpoint: 'newsletter', target: 2 },
  ],
};
exports.JOURNEY = JOURNEY;

const seo = { metaTitle: 'Title', metaDescription: 'Description' };
const zone = (heading, faqs = []) => [
  { __component: 'blocks.hero', heading, sub_heading: 'Sub' },
  { __component: 'blocks.faqs', heading: 'Questions', faqs },
];

/** Creates what the site holds, and places it. */
exports.fill = async (site) => {
  const { strapi } = site;
  await site.admin('POST', '/i18n/locales', { code: 'de', name: 'German', isDefault: false });

  const uidOf = (name) => `api::${name}.${name}`;
  /** One entry: English, then German where there is one; published unless told. */
  const create = async (name, english, { german, draft = false } = {}) => {
    const documents = strapi.documents(uidOf(name));
    const status = draft ? {} : { status: 'published' };
    const { documentId } = await documents.create({ data: english, ...status });
    if (german) await documents.update({ documentId, locale: 'de', data: german, status: 'published' });
    return documentId;
  };
  const place = (name, documentId, ...placements) =>
    site.admin('PUT', `/touchpoints/placements/${uidOf(name)}/${documentId}`, { placements });

  await site.admin('POST', '/touchpoints/journeys/import', JOURNEY);
  await site.admin('PUT', '/touchpoints/settings', { guideClosed: true, staleAfterDays: 90 });

  const ship = await create('faq', { question: 'Do you ship?', answer: 'Yes' }, { german: { question: 'Versand?' } });
  const pay = await create('faq', { question: 'How do I pay?', answer: 'By card' });
  const both = await create(
    'article',
    { title: 'Both', slug: 'both', dynamic_zone: zone('Hello', [ship]), seo },
    {
      german: { title: 'Beide', slug: 'beide', dynamic_zone: zone('Hallo') },
    },
  );
  const english = await create('article', { title: 'English', slug: 'english', related: [both] });
  const draft = await create('article', { title: 'Draft', slug: 'draft' }, { draft: true });
  const home = await create(
    'page',
    { slug: 'home', dynamic_zone: zone('Home', [ship, pay]), seo },
    {
      german: { slug: 'start', dynamic_zone: zone('Start') },
    },
  );
  const praise = await create('testimonial', { text: 'Good', user: { firstname: 'Jo' } }, { german: { text: 'Gut' } });
  const plans = [];
  for (const name of ['Free', 'Pro', 'Team']) plans.push(await create('plan', { name, price: 9 }));
  const blog = await create('blog-page', { heading: 'Blog', seo }, { german: { heading: 'Blog' } });

  await place('article', both, { stage: 'see', touchpoint: 'homepage' }, { stage: 'stay' });
  await place('article', english, { stage: 'see', touchpoint: 'homepage', segments: ['families'] });
  await place('article', draft, { stage: 'see', touchpoint: 'homepage' });
  await place('page', home, { stage: 'see', touchpoint: 'homepage', locale: 'en' }, { stage: 'see', locale: 'de' });
  await place('faq', ship, { stage: 'choose', touchpoint: 'pricing-page', locale: 'en' });
  await place('faq', pay, { stage: 'choose', touchpoint: 'pricing-page' });
  await place('testimonial', praise, { stage: 'choose' }, { stage: 'stay', touchpoint: 'newsletter', locale: 'de' });
  for (const plan of plans) await place('plan', plan, { stage: 'choose', touchpoint: 'pricing-page' });
  await place('blog-page', blog, { stage: 'stay', touchpoint: 'newsletter' });
};
