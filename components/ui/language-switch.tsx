interface LanguageSwitchProps {
  label: string;
  /** the languages, each with its own name */
  languages: readonly { tag: string; name: string }[];
  shown: string;
}

/**
 * The same page in another language. A link does it, so that it works without JavaScript; with it (`headScript`),
 * the page keeps its place and what was typed.
 */
export function LanguageSwitch({ label, languages, shown }: LanguageSwitchProps) {
  return (
    <nav aria-label={label} className="print:hidden">
      <ul className="segments">
        {languages.map(({ tag, name }) => (
          <li key={tag} className="flex">
            <a
              href={`?language=${tag}`}
              hrefLang={tag}
              lang={tag}
              translate="no"
              rel="nofollow"
              className="segment"
              aria-current={tag === shown ? true : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
