import ts from 'typescript';

/** One import of a file, as written: what it names, and whether it leaves anything behind when compiled. */
export interface Import {
  specifier: string;
  typeOnly: boolean;
}

const text = (node: ts.Node | undefined) => (node && ts.isStringLiteralLike(node) ? node.text : null);

/** `import type`, or every name marked `type`. An import for its effect alone is a real one. */
function isTypeOnlyImport({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.isTypeOnly) return true;
  const names = importClause.namedBindings;
  if (importClause.name || !names || !ts.isNamedImports(names)) return false;
  return names.elements.length > 0 && names.elements.every((name) => name.isTypeOnly);
}

function isTypeOnlyExport({ isTypeOnly, exportClause }: ts.ExportDeclaration): boolean {
  if (isTypeOnly) return true;
  return Boolean(
    exportClause && ts.isNamedExports(exportClause) && exportClause.elements.every((name) => name.isTypeOnly),
  );
}

function isCallThatLoads(node: ts.Node): node is ts.CallExpression {
  if (!ts.isCallExpression(node)) return false;
  const { expression } = node;
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && expression.text === 'require') ||
    (ts.isPropertyAccessExpression(expression) && expression.getText() === 'require.resolve')
  );
}

function readNode(node: ts.Node): Import | null {
  const named = (from: ts.Node | undefined, typeOnly: boolean) => {
    const specifier = text(from);
    return specifier === null ? null : { specifier, typeOnly };
  };
  if (ts.isImportDeclaration(node)) return named(node.moduleSpecifier, isTypeOnlyImport(node));
  if (ts.isExportDeclaration(node)) return named(node.moduleSpecifier, isTypeOnlyExport(node));
  if (ts.isExternalModuleReference(node)) return named(node.expression, false);
  if (ts.isImportTypeNode(node))
    return named(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
  return isCallThatLoads(node) ? named(node.arguments[0], false) : null;
}

export const parse = (file: string, source: string) =>
  ts.createSourceFile(
    file,
    source,
    ts.ScriptTarget.ES2022,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

/** Every import of a source text: static, re-exported, dynamic, required, or inside a type. */
export function readImports(file: string, source: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const one = readNode(node);
    if (one) found.push(one);
    ts.forEachChild(node, visit);
  };
  visit(parse(file, source));
  return found;
}

/** A barrel only passes on what others export. */
export function isBarrel(file: string, source: string): boolean {
  const { statements } = parse(file, source);
  const passesOn = (node: ts.Statement) => ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined;
  return statements.length > 0 && statements.every((node) => passesOn(node) || ts.isImportDeclaration(node));
}

/** `export * from` hides where a name comes from. */
export function passesAllOn(file: string, source: string): boolean {
  return parse(file, source).statements.some((node) => ts.isExportDeclaration(node) && !node.exportClause);
}
