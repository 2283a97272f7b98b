/** A refusal that says hardly anything: much is missing in it. */
export const REFUSAL = `Prøvstrup Kommune
4. marts 2026

# Afslag på kontant tilskud

## Afgørelse

Du får afslag på kontant tilskud efter servicelovens § 95. Vi henviser til principmeddelelse 34-18.

## Begrundelse

Vi har vedr. din ansøgning lagt vægt på dine oplysninger.

Venlig hilsen
Anna Andersen
`;
