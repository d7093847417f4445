/** The GRID roles by their names in IFS. Names are Infor's and the same in every language. */
export const gridRoles = {
  administrator: 'GRID-Administrator',
  runAsM3User: 'GRID-RunAsM3User',
  /** on-premises only: full grid administration (Infor lzh1556138617791) */
  systemAdministrator: 'GRID-SystemAdministrator',
  /** on-premises only: read-only */
  viewer: 'GRID-Viewer',
} as const;

/** The roles that let an authenticated user start jobs on behalf of others (Novacura, obtaining the ION API file). */
export const acceptedRoles = [gridRoles.administrator, gridRoles.runAsM3User] as const;
