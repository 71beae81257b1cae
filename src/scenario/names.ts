/** Names for invented people: pools of common names by language, widened by invented surnames. Planted and innocent draw alike. */
import type { Prng } from "#base/prng.ts";
import { chance, pick, zipf } from "./draw.ts";
import type { Naming } from "./geography.ts";

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

interface Pool {
  readonly female: readonly string[];
  readonly male: readonly string[];
  readonly surnames: readonly string[];
  readonly openings: readonly string[];
  readonly endings: readonly string[];
}

const POOLS: Readonly<Record<Naming, Pool>> = {
  spanish: {
    female:
      words(`María Ana Lucía Carmen Rosa Elena Paula Daniela Valeria Sofía Gabriela Camila Andrea Natalia Isabel Laura Marta Diana
      Claudia Patricia Verónica Mónica Silvia Teresa Julia Inés Noemí Raquel Beatriz Yolanda Lorena Karina Milagros Ximena Dayana Yaneth`),
    male: words(`José Juan Carlos Luis Miguel Ángel Pedro Jorge Andrés Diego Fernando Javier Manuel Ricardo Rafael Sergio Héctor Óscar Raúl
      Iván Julio César Mario Pablo Tomás Nicolás Sebastián Mateo Gustavo Alberto Enrique Wilmer Yeison Arturo Ernesto Ramón`),
    surnames:
      words(`García Rodríguez Martínez López González Hernández Pérez Sánchez Ramírez Torres Flores Rivera Gómez Díaz Reyes Morales
      Ortiz Cruz Gutiérrez Chávez Ramos Vargas Castillo Mendoza Jiménez Rojas Herrera Medina Aguilar Vega Castro Guzmán Muñoz Salazar Peña
      Delgado Cabrera Ríos Campos Vera Núñez Solano Quintero Batista Samudio Arosemena Pinzón Cedeño`),
    openings: words(
      `Al Bar Can Dol Es Fer Gal Her Ib Jar Lan Mal Nav Or Pal Quin Ros San Tor Ur Val Vil Zam Mon Cor Bel Car Men Sal Rob`,
    ),
    endings: words(
      `ado alde ales anza aro arte avera azo edo eira ejo elles era eros este ezo ido illa ino izal ola ona oso ote ueta uero`,
    ),
  },
  portuguese: {
    female: words(
      `Mariana Beatriz Larissa Juliana Fernanda Camila Aline Bruna Letícia Patrícia Renata Tatiane Vanessa Luana Carla Débora`,
    ),
    male: words(`João Paulo Lucas Gabriel Rafael Thiago Felipe Bruno Rodrigo Marcelo Leandro Vinícius Caio Murilo Renato Otávio`),
    surnames: words(
      `Silva Santos Oliveira Souza Lima Pereira Ferreira Alves Ribeiro Carvalho Gomes Martins Araújo Barbosa Rocha Dias Teixeira`,
    ),
    openings: words(`Al Bar Cam Dou Es Fon Gui Jar Lou Mou Nas Pei Quei Sam Tav Vas Mar Nor Cor Bra`),
    endings: words(`aes al ana ares ato eda eira eiro elo enco ido im inho osa oso ões ura`),
  },
  english: {
    female: words(
      `Emma Olivia Sarah Jessica Ashley Emily Hannah Grace Chloe Rachel Nicole Megan Tanya Denise Karen Donna Alicia Simone`,
    ),
    male: words(
      `James John Robert Michael William David Daniel Andrew Kevin Brian Marcus Tyrone Jason Adrian Dwayne Patrick Simon Peter`,
    ),
    surnames: words(
      `Smith Johnson Williams Brown Jones Davis Miller Wilson Moore Taylor Thomas Jackson White Harris Clarke Lewis Walker Hall`,
    ),
    openings: words(`Ash Black Brad Car Cole Dun El Fair Gar Hart Hol Kings Lang Mill Nor Oak Pres Red Stan Thorn Wal West Win`),
    endings: words(`berg by cott dale den field ford ham hurst ley man more ridge son stead ton ville well wick worth`),
  },
  dutch: {
    female: words(`Sanne Lotte Femke Anouk Maaike Iris Eva Noor Fleur Marieke Esther Ingrid`),
    male: words(`Daan Sem Bram Lars Thijs Ruben Jeroen Pieter Wouter Joost Maarten Sander`),
    surnames: words(`Jansen Visser Smit Meijer Bakker Mulder Bos Vos Peters Hendriks Dekker Brouwer Dijkstra Kuiper`),
    openings: words(`Aar Berg Bloem Broek Dal Eik Groot Hoek Kamp Lind Meer Oost Rijk Steen Veld Wal`),
    endings: words(`boom burg dijk horst huis ink kamp land man mans ma oord sma stra veen wijk`),
  },
  turkish: {
    female: words(`Ayşe Fatma Elif Zeynep Merve Esra Derya Gül Selin Büşra Hande Pınar`),
    male: words(`Mehmet Mustafa Ahmet Emre Burak Murat Kerem Serkan Hakan Volkan Onur Tolga`),
    surnames: words(`Yılmaz Kaya Demir Çelik Şahin Yıldız Aydın Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt`),
    openings: words(`Ak Al Bal Boz Demir Er Gök Gül Kara Kor Öz Sar Taş Tek Tun Uğur`),
    endings: words(`alan bay baş can dağ demir ekin er gün kaya lı man oğlu soy taş yurt`),
  },
  french: {
    female: words(`Camille Léa Manon Chloé Inès Sarah Julie Pauline Margaux Élodie Aurélie Céline`),
    male: words(`Lucas Hugo Louis Nathan Théo Antoine Julien Maxime Nicolas Romain Étienne Benoît`),
    surnames: words(`Martin Bernard Dubois Robert Richard Petit Durand Leroy Moreau Simon Laurent Michel Garnier Faure`),
    openings: words(`Ar Bel Bon Char Des Fon Gau Lam Mar Mont Per Ro Saint Tail Val Ver`),
    endings: words(`ac and ard aud aux bert et eux in mont neau on ot ouin tier ville`),
  },
};

const SURNAME_RANK = zipf(4000, 0.9);

/** One surname: a common one, or one put together from an opening and an ending. */
export function drawSurname(prng: Prng, naming: Naming): string {
  const pool = POOLS[naming];
  const rank = SURNAME_RANK(prng);
  if (rank < pool.surnames.length) return pool.surnames[rank]!;
  const opening = pool.openings[rank % pool.openings.length]!;
  const middle = rank % 3 === 0 ? "" : pick(prng, ["", "a", "de", "mo", "re", "li", "na", "ro"]);
  return opening + middle + pool.endings[Math.floor(rank / pool.openings.length) % pool.endings.length]!;
}

/** What a family is called: two surnames where that is the custom. */
export function drawFamilyName(prng: Prng, naming: Naming): string {
  const first = drawSurname(prng, naming);
  const both = naming === "spanish" ? 0.6 : naming === "portuguese" ? 0.4 : 0;
  return chance(prng, both) ? `${first} ${drawSurname(prng, naming)}` : first;
}

export function drawGivenNames(prng: Prng, naming: Naming, sex: "F" | "M"): string {
  const pool = sex === "F" ? POOLS[naming].female : POOLS[naming].male;
  const first = pick(prng, pool);
  if (!chance(prng, 0.4)) return first;
  const second = pick(prng, pool);
  return second === first ? first : `${first} ${second}`;
}

/** A word for streets, firms and brands that mean nothing. */
export function drawInventedWord(prng: Prng, naming: Naming): string {
  const pool = POOLS[naming];
  const word = pick(prng, pool.openings) + pick(prng, ["", "a", "e", "i", "o"]) + pick(prng, pool.endings);
  return word[0]!.toUpperCase() + word.slice(1).toLowerCase();
}
