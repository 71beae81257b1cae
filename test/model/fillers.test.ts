import { expect, test } from "vitest";
import { isFiller, isFillerEmail, isFillerIp, isFillerWord } from "#model/fillers.ts";
import { mulberry32, randomInt } from "#base/prng.ts";

const NONE = [
  ...[
    "NONE",
    "n/a",
    "N.A.",
    "nan",
    "#REF!",
    "#N/A",
    "null",
    " Pending ",
    "T.B.A.",
    "---",
    "...",
    "?",
    "sin documento",
    "Não informado",
    "non renseigné",
  ],
  ...["INCONNU", "unbekannt", "sconosciuto", "0", "00", "000000", "no passport", "No e-mail", "keine Angabe"],
];
/** Numbers of documents and bookings only: a house may well have a worker 12345. */
const TYPED = ["12345678", "0123456789", "987654321", "1111111", "XXXXXX", "ABC123", "XYZ999", "ABCDEF", "QWERTY", "A"];
const SOMETHING = [
  "PA1234567",
  "G27929165",
  "X4F5K9",
  "KQ7TZ3",
  "AAA111",
  "35485167",
  "NA8812345",
  "TEST4471",
  "100000",
  "12",
  "Z12345",
];

test("what stands where there is no value is known in several languages, and so is what is typed to fill a field", () => {
  for (const value of NONE) expect([value, isFiller(value)]).toEqual([value, true]);
  for (const value of TYPED) expect([value, isFiller(value), isFillerWord(value)]).toEqual([value, true, false]);
  for (const value of SOMETHING) expect([value, isFiller(value)]).toEqual([value, false]);
  for (const value of ["Nana Ltd", "Test Rite Tools", "Nan Hai Air", "1", "7", "12345"])
    expect([value, isFillerWord(value)]).toEqual([value, false]);
});

test("addresses that nobody has are known", () => {
  for (const email of ["noemail@noemail.com", "NONE@NONE.COM", "na@na.com", "test@post.example"])
    expect([email, isFillerEmail(email)]).toEqual([email, true]);
  for (const email of ["ana@post.example", "na.silva@post.example", "roe7@test.com", "nonette@post.example"])
    expect([email, isFillerEmail(email)]).toEqual([email, false]);
  for (const ip of [
    "0.0.0.0",
    "127.0.0.1",
    "10.1.2.3",
    "172.20.1.1",
    "192.168.1.7",
    "100.70.1.1",
    "255.255.255.255",
    "::",
    "::1",
    "fe80::1",
    "fd12:3456::1",
    "::ffff:10.0.0.1",
  ])
    expect([ip, isFillerIp(ip)]).toEqual([ip, true]);
  for (const ip of ["192.0.2.1", "172.40.1.1", "100.20.1.1", "2001:db8::1", "11.0.0.1"])
    expect([ip, isFillerIp(ip)]).toEqual([ip, false]);
});

test("numbers by chance are hardly ever taken for one", () => {
  const prng = mulberry32(11);
  const CHARS = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";
  const random = (length: number): string => Array.from({ length }, () => CHARS[randomInt(prng, CHARS.length)]).join("");
  const taken = Array.from({ length: 200_000 }, (_, i) => random(6 + (i % 4))).filter(isFiller);
  expect(taken.length).toBeLessThan(3);
});
