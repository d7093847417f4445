/**
 * Tells on stderr what the set-up does, one line each; stdout belongs to the program that is started.
 *
 * @param {string} sentence
 */
export function say(sentence) {
  process.stderr.write(`> ${sentence}\n`);
}
