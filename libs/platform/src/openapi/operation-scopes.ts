import type { INestApplication, Type } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { neededScope } from '../identity/needs-scope';
import type { ClientScope } from '@yimen/kernel';

/** What the documents call a route. */
export function operationId(controller: string, method: string): string {
  return `${controller.replace(/Controller$/, '')}_${method}`;
}

/** The scope of each route that needs one or says that it needs none, by operation id. */
export function operationScopes(app: INestApplication): ReadonlyMap<string, ClientScope | null> {
  const modules = [...app.get(ModulesContainer).values()];
  const controllers = modules.flatMap((module) => [...module.controllers.values()].map(({ metatype }) => metatype));
  return new Map(controllers.filter((type) => typeof type === 'function').flatMap((type) => scopesOf(type as Type)));
}

function scopesOf(controller: Type): [string, ClientScope | null][] {
  const prototype = controller.prototype as Record<string, object>;
  const names = new MetadataScanner().getAllMethodNames(prototype);
  return names
    .filter((name) => Reflect.hasMetadata(METHOD_METADATA, prototype[name] as object))
    .map((name) => [operationId(controller.name, name), neededScope(prototype[name] as object, controller)] as const)
    .flatMap(([id, scope]) => (scope === undefined ? [] : [[id, scope]]));
}
