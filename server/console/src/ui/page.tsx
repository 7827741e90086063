import type { ReactNode } from 'react';

interface PageProps {
  title: ReactNode;
  note?: ReactNode;
  /** The page's one primary action, and quiet ones beside it. */
  action?: ReactNode;
  children: ReactNode;
}

export function Page({ title, note, action, children }: PageProps) {
  return (
    <div className="page">
      <header className="page-head">
        <div className="grow">
          <h1>{title}</h1>
          {note && <div className="page-note">{note}</div>}
        </div>
        {action && <div className="row">{action}</div>}
      </header>
      {children}
    </div>
  );
}

export function Panel({ title, extra, children }: { title?: ReactNode; extra?: ReactNode; children: ReactNode }) {
  return (
    <section className="panel padded">
      {title && (
        <div className="row" style={{ marginBottom: 12 }}>
          <h2 className="section-title grow" style={{ margin: 0 }}>
            {title}
          </h2>
          {extra}
        </div>
      )}
      {children}
    </section>
  );
}
