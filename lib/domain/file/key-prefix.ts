/** Infor's tenant ids are short; a longer "prefix" is key material. */
const tenantIdLengthMax = 40;

/** What tenant ids look like in every real file: short, or capitals and digits with the tenant's suffix. */
const tenantShape = /^[\w-]{1,24}$|^[A-Z0-9]{1,32}_[A-Z0-9]{2,4}$/;

/** The tenant id in front of `~` in a client id, or of `#` in an access key; null where there is none. */
export function prefixOf(value: string, separator: string, tenantId: string): string | null {
  const prefix = value.slice(0, Math.max(0, value.indexOf(separator)));
  if (prefix.trim() === '') return null;
  return prefix.length <= tenantIdLengthMax || prefix === tenantId ? prefix : null;
}

/** A prefix fit to be shown: whole where it is a tenant id, else four characters, as it may be key material. */
export function shownTenant(prefix: string, tenantId: string): string {
  return prefix === tenantId || tenantShape.test(prefix) ? prefix : `${[...prefix].slice(0, 4).join('')}…`;
}

/** A key fit to be shown: the tenant prefix and at most four more characters, never more than a quarter of the key. */
export function maskKey(value: string, separator: string, tenantId: string): string {
  const prefix = prefixOf(value, separator, tenantId);
  const isShown = prefix !== null && shownTenant(prefix, tenantId) === prefix;
  const rest = [...value.slice(value.indexOf(separator) + 1)];
  return `${isShown ? prefix + separator : ''}${rest.slice(0, Math.min(4, Math.floor(rest.length / 4))).join('')}…`;
}
