import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, LockOutlined, PlusOutlined } from '@ant-design/icons';
import type {
  ArrayFieldItemTemplateProps,
  ArrayFieldTemplateProps,
  FieldTemplateProps,
  ObjectFieldTemplateProps,
} from '@rjsf/utils';
import { Button, Form, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../faults';
import { useSpoken } from '../spoken';
import { worded } from './looks';
import type { Settings } from './validator';

interface Context {
  /** Where in the body this form lies: 'config', 'theme'. */
  path: string;
}

/** One field: its label in the reader's language, its help, its faults, and the id that fault links lead to. */
export function OneField(props: FieldTemplateProps<Settings>) {
  const say = useSpoken();
  const { schema, children, rawErrors = [], fieldPathId, registry, label } = props;
  if (schema.type === 'object') return children;
  const { 'x-label': words, 'x-help': help, 'x-widget': widget, 'x-secret': isSecret } = worded(schema);
  const { path } = registry.formContext as Context;
  const isItem = typeof fieldPathId.path.at(-1) === 'number';
  const isWide = schema.type === 'array' || widget === 'lines';
  return (
    <div id={fieldId([path, ...fieldPathId.path].join('.'))} className={isWide ? 'schema-wide' : undefined}>
      <Form.Item
        layout="vertical"
        label={isItem ? undefined : <Label text={words ? say(words) : label} isSecret={isSecret === true} />}
        extra={help && <span className="small">{say(help)}</span>}
        validateStatus={rawErrors.length > 0 ? 'error' : undefined}
        help={rawErrors.length > 0 ? [...new Set(rawErrors)].join(';') : undefined}
      >
        {children}
      </Form.Item>
    </div>
  );
}

function Label({ text, isSecret }: { text: string; isSecret: boolean }) {
  const { t } = useTranslation();
  if (!isSecret) return text;
  return (
    <Tooltip title={t('editor.secret')}>
      {text} <LockOutlined className="faint" style={{ marginInlineStart: 6 }} />
    </Tooltip>
  );
}

/** A record: its fields in two columns; a record within a record under its own small heading. */
export function OneRecord({ properties, schema, fieldPathId }: ObjectFieldTemplateProps<Settings>) {
  const say = useSpoken();
  const words = worded(schema)['x-label'];
  const isInner = fieldPathId.path.length > 0 && typeof fieldPathId.path.at(-1) !== 'number';
  return (
    <div className={isInner ? 'schema-record inner' : 'schema-record'}>
      {isInner && words && <h4 className="schema-wide">{say(words)}</h4>}
      {properties.filter((property) => !property.hidden).map((property) => property.content)}
    </div>
  );
}

export function OneList({ items, canAdd, onAddClick, disabled }: ArrayFieldTemplateProps<Settings>) {
  const { t } = useTranslation();
  return (
    <div className="schema-list">
      {items}
      {canAdd && (
        <Button size="small" type="dashed" icon={<PlusOutlined />} disabled={disabled} onClick={onAddClick}>
          {t('common.addLine')}
        </Button>
      )}
    </div>
  );
}

export function OneItem({ children, buttonsProps, index }: ArrayFieldItemTemplateProps<Settings>) {
  const { t } = useTranslation();
  const { hasMoveUp, hasMoveDown, hasRemove, onMoveUpItem, onMoveDownItem, onRemoveItem, disabled } = buttonsProps;
  const button = { size: 'small', type: 'text', disabled } as const;
  return (
    <div className="schema-item">
      <span className="num faint small">{index + 1}</span>
      <div className="grow">{children}</div>
      {hasMoveUp && (
        <Button {...button} icon={<ArrowUpOutlined />} onClick={onMoveUpItem} aria-label={t('common.up')} />
      )}
      {hasMoveDown && (
        <Button {...button} icon={<ArrowDownOutlined />} onClick={onMoveDownItem} aria-label={t('common.down')} />
      )}
      {hasRemove && (
        <Button {...button} icon={<DeleteOutlined />} onClick={onRemoveItem} aria-label={t('common.remove')} />
      )}
    </div>
  );
}
