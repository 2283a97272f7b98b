/**
 * Words that decisions are full of, each with forms of its own on a line. They tell a word's inflections from other words with the
 * same Snowball stem (`gæld`, `gælder`). Forms that `text/irregular-forms.ts` gives a stem of their own collide no longer.
 */
const lines = `
gæld gælden
gælde gælder gældende gjaldt
bad badet bade bader
bede beder bedt
bestemmelse bestemmelsen bestemmelser bestemmelserne bestemmelsens
bestemmende
betyde betyder betød betydet
betydelig betydeligt betydelige
bil bilen bilens biler bilerne
billig billige billigt billigere billigst billigste
datter datteren døtre døtrene
datere daterer dateret dateres
dem
demens demensen
den denne dens
der
deres
din dit dine
end
endelig endeligt endelige
eller
ellers
far faren fars farens
farlig farligt farlige
fag faget fagets fagene
faglig fagligt faglige
forskel forskellen forskelle forskellene
forskellig forskelligt forskellige
færdes
færdig færdigt færdige
færdighed færdigheden færdigheder
følge følger følgen følgerne følges fulgte fulgt
følgende
han
hans
hel hele helt
helhed helheden
heller
hellere
hensigt hensigten
henset
ind
inde
inden
intet
intern internt interne
jer
jeres
led leddet leddene
lede ledes ledte
leder lederen lederens ledere lederne ledernes
ledelse ledelsen ledelsens
ledig ledigt ledige
leje lejen lejes lejer
lejlighed lejligheden lejligheder
leve lever levede levet
levere leverer leveret leveres
lov love loven lovens lovene lovs
lover lovet lovede loves
lovlig lovlige lovligt
luft luften
lufte lufter luftede luftet
luftig luftigt luftige
men
mens
mene mener menes mente ment
mod
moder moderen
nævn nævnet
nævne nævner nævnes nævnte nævnt
ord ordet ordene
orden ordenen
part parten parter parterne parts
parti partiet
passe passer passes passede passet
passende
løb løbet løber løbe
løbende
person personen personer personerne persons personens
personlig personligt personlige
ret retten rettens
rette retter rettet rettes rettede
rettelse rettelsen rettelser rettelserne
rettighed rettigheder rettigheden rettighederne
rolle roller rollen
rolig rolige roligt
råd rådet rådene råds
råde råder rådede
rådighed rådigheden
afgørelse afgørelsen afgørelser afgørelserne afgørelsens afgøre afgør afgøres afgjort
afgørende
sag sagen sager sagens sagerne
saglig saglige sagligt
samme
sammen
side siden sider siderne
sidde sidder sad siddet
se ser set ses
så
som
sommer sommeren
svar svaret svarene svare svarer svares svarede
svarende
stor stort store større størst største
størrelse størrelsen størrelser
syn synet syns
synes syntes
tal tallet tallene
tale taler talte talt
tid tiden tider
tidlig tidligt tidlige tidligst
vide vidste vidst
ved
vare varer varede
varig varige varigt varighed varigheden
vej veje vejen vejene vejenes
vejer vejede vejet
ven vennen venner vennerne
venlig venlige venligt
viden videns
vidende
videre
`;

/** Each word with its forms, in normal spelling. */
export const lexemes: readonly (readonly string[])[] = lines
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
