/** A query string with one parameter set, or taken away by `null`. A copy: React Router hands out the one it holds. */
export const withParam = (params: URLSearchParams, name: string, value: string | null): URLSearchParams => {
  const next = new URLSearchParams(params);
  if (value === null) next.delete(name);
  else next.set(name, value);
  return next;
};
