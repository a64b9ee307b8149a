import { type DocumentNode, isTypeDefinitionNode, Kind, type StringValueNode, visit } from 'graphql';

const chinese = /[\u4e00-\u9fff]/;
const english = /[A-Za-z]{2,}/;

function isDescribed(description: StringValueNode | undefined): boolean {
  const [zh = '', en = ''] = (description?.value ?? '').split(/\n\n/);
  return chinese.test(zh) && english.test(en);
}

const plain = new Set(['id', 'input']);
const stubs = new Set(['Query', 'Mutation']);

/**
 * What a schema says without a description in Chinese and English: types, fields, arguments, input fields and enums. None is needed by
 * a stub of another service's entity and its key, by the roots, and by the arguments `id` and `input`, which their types describe.
 */
export function undescribed(document: DocumentNode): string[] {
  const found: string[] = [];
  visit(document, {
    enter(node, _key, _parent, _path, ancestors) {
      if (!('description' in node) || !('name' in node) || !node.name || node.kind === Kind.DIRECTIVE_DEFINITION) return;
      if (isDescribed(node.description as StringValueNode | undefined)) return;
      const type = ancestors.find((one) => 'kind' in one && isTypeDefinitionNode(one));
      const owner = type && 'name' in type && type.name ? type.name.value : '';
      const isStub = isTypeDefinitionNode(node) && (stubs.has(node.name.value) || isKeyed(node));
      const isKey = owner !== '' && node.name.value === 'id' && type !== undefined && isKeyed(type as never);
      const isPlain = node.kind === Kind.INPUT_VALUE_DEFINITION && plain.has(node.name.value);
      if (!isStub && !isKey && !isPlain) found.push(owner ? `${owner}.${node.name.value}` : node.name.value);
    },
  });
  return found;
}

function isKeyed(node: { directives?: readonly { name: { value: string } }[] }): boolean {
  return node.directives?.some(({ name }) => name.value === 'key') ?? false;
}
