'use client';

import { createContext, useContext } from 'react';
import type { Connection } from './use-event-stream';

interface ChecklistContext {
  connection: Connection;
  /** says something to those who listen: the page has one live region */
  announce: (text: string) => void;
  /** as typed in any form of this page; null: not yet. It is kept nowhere else */
  name: string | null;
  setName: (name: string) => void;
}

const Context = createContext<ChecklistContext>({
  connection: 'manual',
  announce: () => undefined,
  name: null,
  setName: () => undefined,
});

export const ChecklistProvider = Context.Provider;

/** What the parts of an open checklist page share. */
export const useChecklist = () => useContext(Context);
