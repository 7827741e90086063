import { App } from 'antd';
import type { ReactNode } from 'react';

interface Ask {
  title: string;
  /** What will happen, one line each. */
  lines: ReactNode[];
  yes: string;
  danger?: boolean;
  run: () => void;
}

/** Before anything that members will notice: says what happens, and names the deed on the button. */
export function useConfirm(): (ask: Ask) => void {
  const { modal } = App.useApp();
  return ({ title, lines, yes, danger, run }) =>
    void modal.confirm({
      title,
      width: 460,
      content: (
        <ul style={{ margin: '8px 0 0', paddingInlineStart: 18 }}>
          {lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      ),
      okText: yes,
      okButtonProps: { danger },
      // The safe answer is the one under the Enter key.
      autoFocusButton: 'cancel',
      onOk: run,
    });
}
