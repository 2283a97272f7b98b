/**
 * Words whose inflections share no stem by suffix rules, or whose Snowball stem collides with another word of the field
 * (`læge` and `lægge`). One line a word: its lemma, then its other forms. Inflections after Retskrivningsordbogen; a form
 * that is spelled like a common word of its own is left out (`så`, `ved`, `bad`).
 */
const lines = `
være er var været vær
have har havde haft hav
blive bliver blev blevet bliv
få får fik fået fås
give giver gav givet gives giv givne
gå går gik gået
se ser set ses
sige siger sagde sagt siges
gøre gør gjorde gjort gøres
stå står stod stået
tage tager tog taget tages tag
komme kommer kom kommet
ville vil villet
kunne kan kunnet
skulle skal skullet
måtte må måttet
burde bør burdet
vide vidste vidst
lægge lægger lagde lagt lægges læg
ligge ligger lå ligget liggende
læge lægen læges lægens læger lægerne lægernes
tidligere
allerede
uge ugen uger ugerne ugers ugens
søge søger søgte søgt søges
ansøge ansøger ansøgte ansøgt
spørge spørger spurgte spurgt spørges
skrive skriver skrev skrevet skrives skriv
bringe bringer bragte bragt
fortælle fortæller fortalte fortalt
tælle tæller talte talt
høre hører hørte hørt høres
partshøre partshører partshørte partshørt partshøres
oplyse oplyser oplyste oplyst oplyses
begrunde begrunder begrundede begrundet begrundes
vurdere vurderer vurderede vurderet vurderes
genvurdere genvurderer genvurderede genvurderet genvurderes
vælge vælger valgte valgt
sætte sætter satte sat sættes
nedsætte nedsætter nedsatte nedsat nedsættes
fastsætte fastsætter fastsatte fastsat fastsættes
fastholde fastholder fastholdt fastholdes
finde finder fandt fundet findes
træffe træffer traf truffet træffes
yde yder ydede ydet ydes
bede beder bedt
møde møder mødte mødt
læse læser læste læst
bruge bruger brugte brugt bruges
følge følger fulgte fulgt
betale betaler betalte betalt betales
indhente indhenter indhentede indhentet indhentes
afslå afslår afslog afslået afslås
meddele meddeler meddelte meddelt meddeles
bestemme bestemmer bestemte bestemt
tale taler talt
vise viser viste vist vises
mene mener mente ment menes
holde holder holdt holdes
lade lader lod ladet
klage klager klagen klagens klagerne klagede klaget klages
billig billige billigt billigere billigst billigste
demens demensen
endelig endeligt endelige
farlig farligt farlige
heller
hellere
helhed helheden
intern internt interne
ledig ledigt ledige
leder lederen lederens ledere lederne ledernes
ledelse ledelsen ledelsens
levere leverer leverede leveret leveres
lover lovede lovet loves
lovlig lovligt lovlige
mens
moder moderen moderens
orden ordenen
sommer sommeren
sammen
venlig venligt venlige
videre
varig varigt varige varighed varigheden
sidde sidder sad siddet
synes syntes
råde råder rådede
rådighed rådigheden
rette retter rettede rettet rettes
rettighed rettigheden rettigheder rettighederne
saglig sagligt saglige
tidlig tidligt tidlige tidligst
notere noterer noterede noteret noteres
vejer vejede vejet
rolig roligt rolige
lejlighed lejligheden lejligheder
gælde gælder gjaldt gældende
nævne nævner nævnes
ledende
rettelse rettelsen rettelser rettelserne
vidende
inden
inde
deres
jeres
hans
ellers
passende
løbende
svarende
afgørende
bestemmende
følgende
henset
datere daterer dateret dateres
betydelig betydeligt betydelige
faglig fagligt faglige
forskellig forskelligt forskellige
færdig færdigt færdige
færdighed færdigheden færdigheder færdighederne
personlig personligt personlige
størrelse størrelsen størrelser størrelserne
`;

/** Inflected form → lemma, both normalized. */
export const irregularForms: ReadonlyMap<string, string> = new Map(
  lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [lemma, ...forms] = line.split(' ');
      return [lemma, ...forms].map((form): [string, string] => [form, lemma]);
    }),
);
