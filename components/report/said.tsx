/** Names of roles; what tells two of them apart stands behind the hyphen. */
const roleName = /(GRID-[A-Za-z0-9]+)/;

/** A sentence of a check. Names of roles are compared letter by letter: they do not break at their hyphen. */
export function Said({ text }: { text: string }) {
  return (
    <bdi>
      {text.split(roleName).map((piece, i) =>
        roleName.test(piece) ? (
          <span key={i} className="2xs:whitespace-nowrap">
            {piece}
          </span>
        ) : (
          piece
        ),
      )}
    </bdi>
  );
}
