import { KnownArgumentNamesRule, ProvidedRequiredArgumentsRule, UniqueArgumentNamesRule, UniqueInputFieldNamesRule, ValuesOfCorrectTypeRule, } from 'graphql';
import { findings } from "../grammar.js";
/** Every directive is given the arguments that it takes, of the right type, and no others. */
export const argumentsRight = (declared) => findings(declared, [
    KnownArgumentNamesRule,
    ProvidedRequiredArgumentsRule,
    UniqueArgumentNamesRule,
    UniqueInputFieldNamesRule,
    ValuesOfCorrectTypeRule,
]).map(({ place, message }) => ({
    rule: 'argumentsRight',
    ...place,
    sentence: `${message} Write it as schema/directives.graphql says.`,
}));
