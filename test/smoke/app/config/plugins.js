module.exports = () => ({
  touchpoints: {
    enabled: true,
    config: {
      populate: {
        'api::page.page': {
          dynamic_zone: {
            on: { 'blocks.hero': true, 'blocks.faqs': { populate: { faqs: { fields: ['question'] } } } },
          },
          seo: true,
        },
      },
    },
  },
  'users-permissions': { config: { jwtSecret: 'smoke-jwt-secret' } },
});
