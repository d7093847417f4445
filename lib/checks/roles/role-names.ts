import { acceptedRoles, gridRoles } from '../../domain/report/grid-roles';

const bare = (name: string) => name.trim().toLowerCase();
/** Without blanks, dashes and the like, so that only letters are compared. */
const lettersOf = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Compares names as IFS does: trimmed, in any case. */
export const isRole = (held: string, role: string) => bare(held) === bare(role);

/** A role of the grid, by its name. */
export const isGridRole = (held: string) => /^grid[^\p{L}\p{N}]/iu.test(held.trim());

/**
 * The held name that is nearly an accepted one: other spacing or dashes, or a letter or two apart. Names that are
 * roles of their own are no misspelling of another.
 */
export function similarRole(held: readonly string[]): string | null {
  const others = [gridRoles.systemAdministrator, gridRoles.viewer];
  for (const name of held) {
    if (others.some((other) => isRole(name, other))) continue;
    const letters = lettersOf(name);
    if (acceptedRoles.some((role) => editDistance(letters, lettersOf(role), 2) <= 2)) return name;
  }
  return null;
}

/** Levenshtein distance; anything above `max` is answered as `max + 1`, which bounds the work on hostile names. */
function editDistance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution));
    }
    previous = current;
  }
  return previous[b.length] ?? max + 1;
}
