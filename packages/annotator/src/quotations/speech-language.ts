/** How speech is introduced in a language that the learned model does not know: verbs as they are written. */
export interface SpeechLanguage {
  /** Finite forms, with their auxiliaries: `sagte`, `a déclaré`. */
  verbs: RegExp;
  /** Words that a speaker may begin with besides a name: articles, pronouns. */
  openers: ReadonlySet<string>;
  /** Words that end the speaker's name. */
  closers: ReadonlySet<string>;
  /** Words of a day between the verb and the speaker: `dijo el martes Ana Ruiz`. */
  days: RegExp;
}

/** What a verb of another language does, by the English verb that does the same: `negó` denies. */
const SAME_AS: readonly (readonly [RegExp, string])[] = [
  [/dementier|bestritt|bestreit|widers[pr]|\bnie\b|nié|démen|neg[óa]|nieg|desm(?:int|ient)/iu, 'deny'],
  [/bestätig|confirm/iu, 'confirm'],
  [/fragt|demand|pregunt/iu, 'ask'],
  [/forder|exig/iu, 'demand'],
  [/kündig|verkünd|annon[cç]|anunci/iu, 'announce'],
  [/warn|mahn|préven|prévien|avert|advirt/iu, 'warn'],
  [/verspr[ai]ch|prome[tn]|promis/iu, 'promise'],
  [/kritisier|dénonc|critic|denunci/iu, 'criticize'],
  [/behaupt|affirm|afirm/iu, 'claim'],
  [/lob/iu, 'praise'],
  [/acus/iu, 'accuse'],
  [/räumt|reconn|reconoc/iu, 'admit'],
];

export function englishVerb(words: string): string {
  return SAME_AS.find(([forms]) => forms.test(words))?.[1] ?? 'say';
}

const set = (words: string) => new Set(words.split(' '));
const verbs = (forms: string) =>
  new RegExp(`^(?:${forms.trim().split(/\s+/).join('|').replaceAll('_', '\\s+')})$`, 'iu');

export const SPEECH_LANGUAGES: Readonly<Record<string, SpeechLanguage>> = {
  de: {
    verbs:
      verbs(`sagte sagt sagten sagen erklärte erklärt erklärten betonte betont meinte meint fragte fragt antwortete
      antwortet schrieb schreibt forderte fordert kritisierte kritisiert warnte warnt versicherte versichert ergänzte
      ergänzt bestätigte bestätigt dementierte behauptete behauptet berichtete berichtet kündigte verkündete mahnte mahnt
      rief ruft äußerte fügte lobte klagte twitterte zitierte widersprach widerspricht bestritt bestreitet entgegnete
      entgegnet erwiderte erwidert versprach verspricht drohte droht räumte teilte`),
    openers: set('der die das ein eine er sie es man sein seine ihr ihre dessen deren'),
    days: /^(?:am|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|heute|gestern|dem|den|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|\d{1,4}|\.|,)$/iu,
    closers: set(
      'am im in bei beim gegenüber dem den nach vor während auf zu zum zur mit laut als dass weil und über seit der' +
        ' heute gestern weiter dazu hinzu an',
    ),
  },
  fr: {
    verbs:
      verbs(`dit disait déclare déclarait affirme affirmait explique expliquait ajoute ajoutait assure assurait
      estime estimait répond répondait demande demandait écrit précise précisait souligne soulignait raconte lance
      lançait reconnaît insiste conclut confie poursuit prévient a_dit a_déclaré a_affirmé a_expliqué a_ajouté a_assuré
      a_estimé a_répondu a_demandé a_écrit a_précisé a_souligné a_raconté a_lancé a_reconnu a_insisté a_conclu a_confié
      a_poursuivi a_prévenu ont_dit ont_déclaré ont_affirmé annonce annonçait a_annoncé rétorque a_rétorqué nie a_nié
      dément a_démenti indique indiquait a_indiqué confirme a_confirmé avertit a_averti promet a_promis dénonce a_dénoncé
      réagit a_réagi ont_annoncé ont_indiqué`),
    openers: set("le la les un une il elle ils elles on son sa ses l'"),
    days: /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd'hui|ce|soir|matin|er|le|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|\d{1,4}|\.|,)$/iu,
    closers: set(
      'à au aux dans lors sur pour devant mardi lundi mercredi jeudi vendredi samedi dimanche en et que qui ce',
    ),
  },
  es: {
    verbs:
      verbs(`dijo dice dijeron decía afirmó afirma explicó explica añadió añade aseguró asegura declaró declara
      señaló señala respondió responde preguntó pregunta escribió escribe indicó indica sostuvo sostiene comentó comenta
      contó cuenta reconoció reconoce insistió insiste advirtió advierte concluyó concluye agregó agrega manifestó
      expresó subrayó subraya exigió ha_dicho ha_afirmado ha_explicado ha_asegurado ha_declarado ha_señalado
      anunció anuncia negó niega desmintió desmiente confirmó confirma replicó replica denunció denuncia recordó recuerda
      prometió promete acusó acusa criticó critica ha_anunciado ha_negado ha_confirmado`),
    openers: set('el la los las un una él ella ellos ellas su sus'),
    days: /^(?:el|lunes|martes|miércoles|jueves|viernes|sábado|domingo|hoy|ayer|anoche|de|este|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|\d{1,4}|\.|,)$/iu,
    closers: set(
      'a al en durante tras ante desde sobre por para con y que el lunes martes miércoles jueves viernes ayer hoy',
    ),
  },
};
