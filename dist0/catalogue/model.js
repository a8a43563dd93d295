/** The declared field of that name, or undefined. */
export function fieldOf(catalogue, name) {
    return catalogue.fields.find((field) => field.name === name);
}
