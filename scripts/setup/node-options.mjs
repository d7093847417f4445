/**
 * How Node runs the wizard, wherever it is started: with the young generation of Node 22. Node 24 lets it grow to twice
 * that, which 500 streams that are opened at once pay with 60 MB and nobody notices in speed (npm run bench).
 */
export const serverOptions = ['--max-semi-space-size=16'];
