/** Puts values into a text whose arguments were left open as `{name}`; an argument without a value stays as it is. */
export function fillTemplate(template: string, values: Record<string, string | number | boolean>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
