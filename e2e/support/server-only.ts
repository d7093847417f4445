// Stands for the package `server-only` in unit tests: outside a Next build the package throws when it is imported.
export {};
