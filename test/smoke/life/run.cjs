const { boot } = require('./site.cjs');
const steps = require('./steps.cjs');

/** `node life/run.cjs <step>`: boots the app as it is now, and does and checks what that step is about. */
const main = async (name) => {
  const site = await boot();
  try {
    await steps[name](site);
  } finally {
    await site.strapi.destroy();
  }
};

main(process.argv[2]).then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
