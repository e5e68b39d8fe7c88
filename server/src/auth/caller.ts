/** Who asks, as Strapi's strategies put it into `ctx.state.auth`. */
export type Auth =
  | { readonly strategy?: { readonly name?: string }; readonly credentials?: unknown; readonly ability?: unknown }
  | undefined;
