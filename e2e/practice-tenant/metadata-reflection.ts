/**
 * The three functions that tsyringe, on which `@peculiar/x509` is built, wants on `Reflect` and refuses to
 * load without (PeculiarVentures/x509, README, "Reflect Polyfill Required"). tsyringe keeps and reads plain
 * entries per class and nothing else, so a map does; the package `reflect-metadata` takes precedence where
 * something has loaded it. Import this before `@peculiar/x509`.
 */
const entriesOf = new WeakMap<object, Map<unknown, unknown>>();

function defineMetadata(key: unknown, value: unknown, target: object): void {
  const entries = entriesOf.get(target) ?? new Map<unknown, unknown>();
  entriesOf.set(target, entries.set(key, value));
}

function getOwnMetadata(key: unknown, target: object): unknown {
  return entriesOf.get(target)?.get(key);
}

function getMetadata(key: unknown, target: object): unknown {
  for (let holder: object | null = target; holder !== null; holder = Reflect.getPrototypeOf(holder)) {
    if (entriesOf.get(holder)?.has(key) === true) {
      return getOwnMetadata(key, holder);
    }
  }
  return undefined;
}

if (!('getMetadata' in Reflect)) {
  Object.assign(Reflect, { defineMetadata, getOwnMetadata, getMetadata });
}
