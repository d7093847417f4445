'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { newsIn, readTaskNews, type ShownTask, type TaskNews } from '@/lib/domain/checklist/checklist-news';
import { fillTemplate } from '@/lib/domain/text/fill-template';
import { ChecklistProvider } from './checklist-context';
import type { LiveWords } from './checklist-words';
import { useKeptState } from '@/components/ui/kept';
import { say } from '@/components/ui/say';
import { EndedBanner } from './ended-banner';
import { useEventStream, type Connection } from './use-event-stream';

/** Many changes at once are one refresh. */
const gatherMs = 150;

interface LiveChecklistProps {
  token: string;
  /** what the page shows of each task */
  shown: Record<string, ShownTask>;
  words: LiveWords;
  children: ReactNode;
}

/** Keeps an open checklist page up to date, and says what changed. What is typed or opened stays as it is. */
export function LiveChecklist({ token, shown, words, children }: LiveChecklistProps) {
  const router = useRouter();
  const [connection, setConnection] = useState<Connection>('manual');
  const [name, setName] = useKeptState<string | null>('name', null);
  const gathered = useRef(new Map<string, string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const gather = (id: string, sentence: string) => {
    gathered.current.set(id, sentence);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const sentences = [...gathered.current.values()].filter((text) => text !== '');
      gathered.current.clear();
      if (sentences.length > 0) {
        say(sentences.length > 3 ? fillTemplate(words.newsMany, { count: sentences.length }) : sentences.join(' '));
      }
      router.refresh();
    }, gatherMs);
  };

  useEventStream(`/c/${token}/events`, {
    onConnection: (next, wasOff) => {
      setConnection(next);
      if (next === 'ended') say(`${words.ended.title}. ${words.ended.ask}`);
      if (next === 'on' && wasOff) gather('connection', '');
    },
    onTask: (data) => {
      const news = readTaskNews(data);
      const what = news && newsIn(news, shown[news.id]);
      if (news && what) gather(news.id, sentenceOf(what, news, words));
    },
    onVerification: () => gather('verification', words.newsCheck),
  });

  useEffect(() => {
    // so that who manages the links sees that this one arrived; the page is the same without it
    fetch(`/c/${token}/opened`, { method: 'POST', cache: 'no-store' }).catch(() => undefined);
    const running = timer;
    return () => clearTimeout(running.current);
  }, [token]);

  const shared = useMemo(() => ({ connection, name, setName }), [connection, name, setName]);
  return (
    <ChecklistProvider value={shared}>
      {connection === 'ended' ? <EndedBanner words={words.ended} /> : null}
      {children}
    </ChecklistProvider>
  );
}

const sentenceOf = (what: 'state' | 'comment', { title, state }: TaskNews, words: LiveWords) =>
  what === 'comment'
    ? fillTemplate(words.newsComment, { title })
    : fillTemplate(words.newsState, { title, state: words.spoken[state] });
