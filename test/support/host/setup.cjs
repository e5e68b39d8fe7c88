/** Names what the run's databases have in common, for its workers and for who removes them. */
module.exports = async () => {
  process.env.TEST_RUN = `${process.pid}_${Date.now().toString(36)}`;
};
