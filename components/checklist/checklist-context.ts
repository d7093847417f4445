'use client';

import { createContext, useContext } from 'react';
import type { Connection } from './use-event-stream';

interface ChecklistContext {
  connection: Connection;
  /** as typed in any form of this page; null: not yet. It is kept nowhere else */
  name: string | null;
  setName: (name: string) => void;
}

const Context = createContext<ChecklistContext>({
  connection: 'manual',
  name: null,
  setName: () => undefined,
});

export const ChecklistProvider = Context.Provider;

/** What the parts of an open checklist page share. */
export const useChecklist = () => useContext(Context);
