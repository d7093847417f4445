import type { IonapiProperties } from '../../domain/file/ionapi-file';
import type { FileArtifact } from '../artifacts';

/** The properties of the file. Checks behind `file-properties` may count on them; a missing one is a bug. */
export function propertiesOf({ reading }: FileArtifact): IonapiProperties {
  if (!reading.ok || !reading.value.properties.ok) throw new Error('a check ran without file properties');
  return reading.value.properties.value;
}
