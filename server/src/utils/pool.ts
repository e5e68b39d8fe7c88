/** Equal strings as one object each: a hundred thousand rows name few of them. */
export const createStringPool = () => {
  const strings = new Map<string, string>();
  return <T extends string | null>(value: T): T => {
    if (value === null) return value;
    const known = strings.get(value);
    if (known === undefined) strings.set(value, value);
    return (known ?? value) as T;
  };
};
