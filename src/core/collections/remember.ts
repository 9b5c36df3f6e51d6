/**
 * A function that remembers what it made of each object, for as long as the object lives: facts never change, and rules
 * ask the same of them again and again.
 *
 * @param make computes the answer from the object alone
 */
export function remember<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const known = made.get(key);
    if (known) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}
