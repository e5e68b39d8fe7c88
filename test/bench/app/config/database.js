module.exports = () => ({
  connection: { client: 'sqlite', connection: { filename: process.env.BENCH_DATABASE }, useNullAsDefault: true },
});
