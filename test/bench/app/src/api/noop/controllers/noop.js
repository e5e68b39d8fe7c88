/** Answers what it was given before the measuring began: what a route costs that does nothing. */
let body = {};
let text = '{}';

module.exports = {
  /** The bench calls this; no route leads here. */
  set(value) {
    body = value;
    text = JSON.stringify(value);
  },

  /** As most controllers do: an object, made into JSON with each request. */
  find(ctx) {
    ctx.body = body;
  },

  /** Made into JSON beforehand: nothing is left but the way through Strapi. */
  findText(ctx) {
    ctx.type = 'application/json';
    ctx.body = text;
  },
};
