// What `nest build` does, by Nest's own compiler, without the rest of its CLI: that loads code generators which
// Node 20.19.0 to 20.19.4 cannot load (ERR_REQUIRE_CYCLE_MODULE in ora).
import { readFileSync } from 'node:fs';
import { Compiler } from '@nestjs/cli/lib/compiler/compiler.js';
import { TsConfigProvider } from '@nestjs/cli/lib/compiler/helpers/tsconfig-provider.js';
import { PluginsLoader } from '@nestjs/cli/lib/compiler/plugins/plugins-loader.js';
import { TypeScriptBinaryLoader } from '@nestjs/cli/lib/compiler/typescript-loader.js';

const configuration = JSON.parse(readFileSync('nest-cli.json', 'utf8'));
const typescript = new TypeScriptBinaryLoader();
const compiler = new Compiler(new PluginsLoader(), new TsConfigProvider(typescript), typescript);
compiler.run(configuration, configuration.compilerOptions.tsConfigPath);
