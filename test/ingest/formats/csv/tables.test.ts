import { describe, expect, test } from "vitest";
import { readBundle } from "../support/read-bundle.ts";
import { tell } from "../support/tell.ts";

const FLIGHTS = `flight_id,carrier,number,date,origin,destination,departs_at,arrives_at,aircraft_registration,capacity
F1,qm,0204,2026-11-21,PTY,MIA,2026-11-21T08:05:00-05:00,2026-11-21T11:05:00-05:00,xx-abc,160
F2,QM,205,2026-11-23,MIA,PTY,,,,
`;

/** What the rows of one file assert, in a bundle that also has the two flights above. */
async function told(file: string, text: string, more: Record<string, string> = {}): Promise<string[][]> {
  const back = await readBundle({ "flights.csv": FLIGHTS, ...more, [file]: text });
  expect(back.rejects).toEqual([]);
  return back.records.filter((record) => record.file === file).map(tell);
}

describe("what each file of a bundle asserts", () => {
  test("flights.csv", async () => {
    expect(await told("flights.csv", FLIGHTS)).toEqual([
      [
        'Flight QM204/PTY/2026-11-21 {"destination":"MIA","departsAt":1795266300000,"arrivesAt":1795277100000,"capacity":160,"aircraftRegistration":"XX-ABC"} claims 1',
        "Flight QM204/PTY/2026-11-21 -DEPARTS_FROM-> Airport PTY @2026-11-21T13:05:00Z",
        "Flight QM204/PTY/2026-11-21 -ARRIVES_AT-> Airport MIA @2026-11-21T16:05:00Z",
      ],
      [
        'Flight QM205/MIA/2026-11-23 {"destination":"PTY"} claims 1',
        "Flight QM205/MIA/2026-11-23 -DEPARTS_FROM-> Airport MIA",
        "Flight QM205/MIA/2026-11-23 -ARRIVES_AT-> Airport PTY",
      ],
    ]);
  });

  test("travel.csv", async () => {
    const text = `flight_id,surname,given_names,sex,date_of_birth,nationality,document_type,document_number,document_issuer,document_expiry,booking_ref,traveller_type,seat,bag_count,bag_weight_kg,bag_tags,boarded,status,checked_in_at,visa_number,destination_address
F1,Núñez Öz,mollymrs,f,1990-02-03,pan,P,pa 123-4567,PAN,2030-01-31,abc12d,PAX,12a,2,31.5,QM100001;QM100002,true,BOARDED,2026-11-21T06:30:00-05:00,V99,"1 Long St., Miami"
F9,LNU,,,,,,,,,,,,,,,,,,,
`;
    expect(await told("travel.csv", text)).toEqual([
      [
        'TravelDocument PAN:PA1234567 {"type":"P"}',
        'TravelDocument XXX:V99 {"type":"V"}',
        'Identity NUNEZ OZ/MOLLY -TRAVELLED_ON*-> Flight~F1 @2026-11-21T13:05:00Z {"status":"BOARDED","boarded":true,"seat":"12A","bagCount":2,"bagWeightKg":31.5,"travellerType":"PAX","checkedInAt":1795260600000}',
        "Identity NUNEZ OZ/MOLLY -ON_BOOKING-> Booking~ABC12D",
        "Booking~ABC12D -BOOKED_FOR-> Flight~F1 @2026-11-21T13:05:00Z",
        'Identity NUNEZ OZ/MOLLY -HOLDS-> TravelDocument PAN:PA1234567 {"expiry":"2030-01-31"}',
        "Identity NUNEZ OZ/MOLLY -HOLDS-> TravelDocument XXX:V99",
        "Identity NUNEZ OZ/MOLLY -USES-> Contact 1 LONG ST MIAMI @2026-11-21T13:05:00Z",
        "Identity NUNEZ OZ/MOLLY -CHECKED-> Bag QM100001",
        "Bag QM100001 -CARRIED_ON-> Flight~F1 @2026-11-21T13:05:00Z",
        "Identity NUNEZ OZ/MOLLY -CHECKED-> Bag QM100002",
        "Bag QM100002 -CARRIED_ON-> Flight~F1 @2026-11-21T13:05:00Z",
      ],
      ["Identity / -TRAVELLED_ON*-> Flight~F9"],
    ]);
  });

  test("a flight that fewer may read lends no other row its departure", async () => {
    const flights = (label: string) =>
      `flight_id,carrier,number,date,origin,destination,departs_at,handling\nF1,QM,204,2026-11-21,PTY,MIA,2026-11-21T13:05:00Z,${label}\n`;
    const travel = async (label: string) => {
      const files = { "flights.csv": flights(label), "travel.csv": "flight_id,surname,bag_tags\nF1,Roe,QM100001\n" };
      return (await readBundle(files)).records.filter(({ file }) => file === "travel.csv").flatMap(tell);
    };
    const row = (at: string) => [
      `Identity ROE/ -TRAVELLED_ON*-> Flight~F1${at}`,
      "Identity ROE/ -CHECKED-> Bag QM100001",
      `Bag QM100001 -CARRIED_ON-> Flight~F1${at}`,
    ];
    for (const label of ["", "AMBER"]) expect(await travel(label)).toEqual(row(" @2026-11-21T13:05:00Z"));
    for (const label of ["AMBER+STRICT", "RED", "AMBER//OP-X"]) expect(await travel(label)).toEqual(row(""));
  });

  test("bookings.csv", async () => {
    const text = `booking_ref,carrier,created_at,ticketed_at,flight_ids,agency_iata,agency_name,agent_sign,group,payment_form,payment_card,payer_name,phone,email,address,ip_address
abc12d,QM,2026-10-01T12:00:00Z,2026-10-02T12:00:00Z,F1;F9,99000001,Sun Tours,AG7,false,CARD,tok-1,Ana Roe,+999 1234567,Ana@Mail.example,1 Long St.,192.0.2.7
NODATE,QM,,,F2;F1,,,,,BARTER,,,,,,
`;
    const [first, second] = await told("bookings.csv", text);
    expect(first).toEqual([
      'Booking QM/ABC12D/2026-10-01 {"createdAt":1790856000000,"ticketedAt":1790942400000,"agencyIata":"99000001","agencyName":"Sun Tours","agentSign":"AG7","group":false,"paymentForm":"CARD","payerName":"Ana Roe"} offers itself as QM\'s of 2026-10-01 for 2',
      "Booking QM/ABC12D/2026-10-01 -BOOKED_FOR-> Flight~F1 @2026-11-21T13:05:00Z",
      "Booking QM/ABC12D/2026-10-01 -BOOKED_FOR-> Flight~F9",
      "Booking QM/ABC12D/2026-10-01 -PAID_WITH-> Contact TOK-1",
      "Booking QM/ABC12D/2026-10-01 -USES-> Contact +9991234567",
      "Booking QM/ABC12D/2026-10-01 -USES-> Contact ana@mail.example",
      "Booking QM/ABC12D/2026-10-01 -USES-> Contact 1 LONG ST",
      "Booking QM/ABC12D/2026-10-01 -USES-> Contact 192.0.2.7",
    ]);
    // Without a creation date a flight's name tells it from the next booking of that locator.
    expect(second).toEqual([
      'Booking QM/NODATE/F1 {"paymentForm":"OTHER"} offers itself as QM\'s of some day for 2',
      "Booking QM/NODATE/F1 -BOOKED_FOR-> Flight~F2 @2026-11-23T12:00:00Z",
      "Booking QM/NODATE/F1 -BOOKED_FOR-> Flight~F1 @2026-11-21T13:05:00Z",
    ]);
  });

  test("staff.csv, shifts.csv, access_events.csv", async () => {
    const staff = `staff_id,airport,surname,given_names,date_of_birth,employer,role,badge_number,phone,email,address,document_number,document_issuer,employed_from,employed_to
s0042,PTY,Roe,Jan,1980-05-06,Ground Co. Ltd,LOADER,b-77,+9997654321,,,PA7,PAN,2024-01-01,2026-12-31
`;
    expect(await told("staff.csv", staff)).toEqual([
      [
        'Identity PTY:S0042 {"surname":"ROE","givenNames":"JAN","dateOfBirth":"1980-05-06","employer":"Ground Co. Ltd","role":"LOADER","employedFrom":"2024-01-01","employedTo":"2026-12-31"} claims 1',
        'Identity PTY:S0042 -EMPLOYED_BY-> Organization GROUND @2024-01-01T00:00:00Z..2026-12-31T00:00:00Z {"role":"LOADER","from":"2024-01-01","to":"2026-12-31"}',
        'Identity PTY:S0042 -HOLDS-> Badge PTY/B-77 @2024-01-01T00:00:00Z..2026-12-31T00:00:00Z {"validFrom":"2024-01-01","validTo":"2026-12-31"}',
        "Identity PTY:S0042 -HOLDS-> TravelDocument PAN:PA7",
        "Identity PTY:S0042 -USES-> Contact +9997654321",
      ],
    ]);
    const shifts = `staff_id,airport,starts_at,ends_at,zone,flight_ids,kind
S0042,PTY,2026-11-21T05:00:00-05:00,2026-11-21T13:00:00-05:00,ramp,F1; F9,SWAP
`;
    expect(await told("shifts.csv", shifts)).toEqual([
      [
        'Shift PTY:S0042/2026-11-21T10:00:00.000Z {"endsAt":1795284000000,"zone":"RAMP","kind":"SWAP"}',
        "Identity~PTY:S0042 -ROSTERED-> Shift PTY:S0042/2026-11-21T10:00:00.000Z @2026-11-21T10:00:00Z..2026-11-21T18:00:00Z",
        "Shift PTY:S0042/2026-11-21T10:00:00.000Z -HANDLED-> Flight~F1 @2026-11-21T13:05:00Z",
        "Shift PTY:S0042/2026-11-21T10:00:00.000Z -HANDLED-> Flight~F9 @2026-11-21T10:00:00Z",
      ],
    ]);
    const events = `badge_number,airport,at,zone,direction,granted
B-77,PTY,2026-11-21T05:01:00-05:00,ramp,IN,true
B-77,PTY,2026-11-21T05:02:00-05:00,,,false
`;
    expect(await told("access_events.csv", events)).toEqual([
      ['Badge~PTY/B-77 -ENTERED*-> Zone PTY/RAMP @2026-11-21T10:01:00Z {"direction":"IN","granted":true}'],
      ['Badge~PTY/B-77 -ENTERED*-> Zone PTY/ @2026-11-21T10:02:00Z {"granted":false}'],
    ]);
  });

  test("consignments.csv: both legs are one consignment, dated by the first", async () => {
    const text = `awb_number,consignment_id,kind,master_awb,origin,destination,flight_id,shipper_name,shipper_address,shipper_phone,consignee_name,consignee_address,consignee_phone,forwarder,pieces,weight_kg,goods_description,hs_code,declared_value,declared_currency
999-12345675,,AWB,,PTY,MIA,F2,John Smith,,+9991112222,John Smith,"2 Side Rd",,Fast Freight SA,4,80.5,Shoes,6403,900,usd
99912345675,,AWB,,PTY,MIA,F1,,,,,,,,,,,,,
,H-1,HAWB,999-12345675,,,,,,,,,,,,,,,,
`;
    const back = await readBundle({ "flights.csv": FLIGHTS, "consignments.csv": text });
    const [first, second, house] = back.records.filter((record) => record.kind === "CONSIGNMENT");
    expect(tell(first!)).toEqual([
      'Consignment 999-12345675 {"kind":"AWB","origin":"PTY","destination":"MIA","pieces":4,"weightKg":80.5,"goods":"Shoes","hsCode":"6403","declaredValue":900,"declaredCurrency":"USD"} claims 1',
      "Consignment 999-12345675 -CARRIED_ON-> Flight~F2 @2026-11-23T12:00:00Z",
      "Consignment 999-12345675 -SHIPPED_BY-> Organization JOHN SMITH @2026-11-23T12:00:00Z",
      "Organization JOHN SMITH -USES-> Contact +9991112222",
      "Consignment 999-12345675 -SHIPPED_TO-> Organization JOHN SMITH @2026-11-23T12:00:00Z",
      "Organization JOHN SMITH -USES-> Contact 2 SIDE RD",
      "Consignment 999-12345675 -FORWARDED_BY-> Organization FAST FREIGHT @2026-11-23T12:00:00Z",
    ]);
    expect(tell(house!)).toEqual([
      'Consignment H-1 {"kind":"HAWB"} claims 1',
      "Consignment H-1 -PART_OF-> Consignment~999-12345675",
    ]);
    expect(second!.entities[0]!.id).toBe(first!.entities[0]!.id);
    expect(second!.keyHash).not.toBe(first!.keyHash);
    // Two private persons of one name, told apart by phone and address.
    expect(new Set(first!.entities.filter((fact) => fact.natural === "JOHN SMITH").map((fact) => fact.id)).size).toBe(2);
  });

  test("incidents.csv, seizures.csv, incident_parties.csv, outcomes.csv", async () => {
    const incidents = `incident_id,at,airport,kind,flight_id,direction,agency,concealment,detection_method,awb_number,narrative,credibility
I-1,2026-11-20T22:00:00-14:00,PTY,SEIZURE,F1,DEPARTURE,AAA,false bottom,canine,999-12345675,Two bags,2
`;
    expect(await told("incidents.csv", incidents)).toEqual([
      [
        'Incident I-1 {"kind":"SEIZURE","at":1795262400000,"day":"2026-11-20","airport":"PTY","direction":"DEPARTURE","agency":"AAA","concealment":"false bottom","detectionMethod":"canine","credibility":2,"narrative":"Two bags"}',
        "Incident I-1 -OCCURRED_AT-> Airport PTY @2026-11-21T12:00:00Z",
        "Incident I-1 -OCCURRED_ON-> Flight~F1 @2026-11-21T12:00:00Z",
        "Consignment~999-12345675 -INVOLVED_IN-> Incident I-1 @2026-11-21T12:00:00Z",
      ],
    ]);
    const seizures = `incident_id,kind,commodity,quantity,unit,currency,declared_amount,value_usd,origin_country,transit_countries,destination_country,serial_number
I-1,DRUG,cocaine,2.4,kg,,,60000,COL,PAN;CRI,ESP,
I-1,CASH,,15320,,USD,9900,,,,,
`;
    expect(await told("seizures.csv", seizures)).toEqual([
      [
        'Seizure I-1 DRUG cocaine {"kind":"DRUG","commodity":"cocaine","quantity":2.4,"unit":"kg","valueUsd":60000,"originCountry":"COL","transitCountries":"PAN;CRI","destinationCountry":"ESP"}',
        "Seizure I-1 DRUG cocaine -SEIZED_IN-> Incident~I-1",
      ],
      [
        'Seizure I-1 CASH {"kind":"CASH","quantity":15320,"currency":"USD","declaredAmount":9900}',
        "Seizure I-1 CASH -SEIZED_IN-> Incident~I-1",
      ],
    ]);
    const parties = `incident_id,role,surname,given_names,date_of_birth,document_number,document_issuer,staff_id,phone,address
I-1,courier,Roe,Ana,1990-01-01,PA9,PAN,,,
I-1,STAFF_ACCOMPLICE,,,,,,S0042,,
I-8,SUSPECT,,,,,,S0043,+9991112222,
`;
    expect(await told("incident_parties.csv", parties, { "incidents.csv": incidents })).toEqual([
      [
        "Identity ROE/ANA -HOLDS-> TravelDocument PAN:PA9",
        'Identity ROE/ANA -INVOLVED_IN[COURIER]-> Incident~I-1 {"role":"COURIER"}',
      ],
      ['Identity~PTY:S0042 -INVOLVED_IN[STAFF_ACCOMPLICE]-> Incident~I-1 {"role":"STAFF_ACCOMPLICE"}'],
      // The incident is not in the bundle, so where the worker works is for the staff file to say.
      ["Identity~S0043 -USES-> Contact +9991112222", 'Identity~S0043 -INVOLVED_IN[SUSPECT]-> Incident~I-8 {"role":"SUSPECT"}'],
    ]);
    const outcomes = `incident_id,surname,document_number,document_issuer,at,stage
I-1,Roe,PA9,PAN,2027-01-05T10:00:00Z,ACQUITTED
`;
    expect(await told("outcomes.csv", outcomes)).toEqual([
      [
        "Identity ROE/ -HOLDS-> TravelDocument PAN:PA9",
        'Identity ROE/ -CHARGED_WITH*-> Incident~I-1 @2027-01-05T10:00:00Z {"stage":"ACQUITTED"}',
      ],
    ]);
  });

  test("watchlist.csv: a listed person, a listed document", async () => {
    const text = `entry_id,list,surname,given_names,date_of_birth,document_number,document_issuer,reason,listed_by,valid_until
W1,LOOKOUT,Roe,Ana,1990-01-01,PA9,PAN,cash courier,AAA,2027-12-31
W2,SLTD,,,,PA666,PAN,stolen,,
`;
    expect(await told("watchlist.csv", text)).toEqual([
      [
        'WatchlistEntry W1 {"list":"LOOKOUT","reason":"cash courier","listedBy":"AAA","validUntil":"2027-12-31"}',
        "Identity ROE/ANA -HOLDS-> TravelDocument PAN:PA9",
        "Identity ROE/ANA -LISTED_AS-> WatchlistEntry W1",
        "TravelDocument PAN:PA9 -LISTED_AS-> WatchlistEntry W1",
      ],
      ['WatchlistEntry W2 {"list":"SLTD","reason":"stolen"}', "TravelDocument PAN:PA666 -LISTED_AS-> WatchlistEntry W2"],
    ]);
  });

  test("declarations.csv, inspections.csv, custody.csv, communications.csv", async () => {
    const declarations = `declaration_id,at,airport,flight_id,direction,surname,given_names,document_number,document_issuer,currency,declared_amount,counted_amount,owner_name,purpose,incident_id
D1,2026-11-21T12:00:00Z,PTY,F1,ARRIVAL,Roe,Ana,PA9,PAN,usd,9900,11190,Self,Trade,I-1
`;
    expect(await told("declarations.csv", declarations)).toEqual([
      [
        'Declaration D1 {"at":1795262400000,"day":"2026-11-21","airport":"PTY","direction":"ARRIVAL","currency":"USD","declaredAmount":9900,"countedAmount":11190,"ownerName":"Self","purpose":"Trade"}',
        "Declaration D1 -OCCURRED_AT-> Airport PTY @2026-11-21T12:00:00Z",
        "Identity ROE/ANA -HOLDS-> TravelDocument PAN:PA9",
        "Identity ROE/ANA -DECLARED-> Declaration D1 @2026-11-21T12:00:00Z",
        "Declaration D1 -DECLARED_ON-> Flight~F1 @2026-11-21T12:00:00Z",
        "Declaration D1 -DECLARED_ON-> Incident~I-1 @2026-11-21T12:00:00Z",
      ],
    ]);
    const inspections = `inspection_id,at,airport,subject,staff_id,flight_id,bag_tag,awb_number,reason,finding_id,outcome,incident_id
N1,2026-11-21T12:00:00Z,PTY,BAG,S0042,F1,QM100001,999-12345675,CANINE,x_1,POSITIVE,I-1
`;
    expect(await told("inspections.csv", inspections)).toEqual([
      [
        'Inspection N1 {"at":1795262400000,"day":"2026-11-21","airport":"PTY","subject":"BAG","reason":"CANINE","outcome":"POSITIVE","findingId":"x_1"}',
        "Inspection N1 -OCCURRED_AT-> Airport PTY @2026-11-21T12:00:00Z",
        "Inspection N1 -INSPECTED-> Identity~PTY:S0042 @2026-11-21T12:00:00Z",
        "Inspection N1 -INSPECTED-> Bag QM100001 @2026-11-21T12:00:00Z",
        "Inspection N1 -INSPECTED-> Consignment~999-12345675 @2026-11-21T12:00:00Z",
        "Inspection N1 -INSPECTED-> Flight~F1 @2026-11-21T12:00:00Z",
        "Inspection N1 -INSPECTED-> Incident~I-1 @2026-11-21T12:00:00Z",
      ],
    ]);
    const custody = `item_kind,item,at,airport,zone,event,staff_id,flight_id,weight_kg,seal
BAG,QM100001,2026-11-21T12:00:00Z,PTY,ramp,LOADED,S0042,F1,23.5,SL1
ULD,AKE12345QM,2026-11-21T12:00:00Z,,,RELEASED,S0042,,,
`;
    const more = '@2026-11-21T12:00:00Z {"event":"LOADED","zone":"RAMP","airport":"PTY","weightKg":23.5,"seal":"SL1"}';
    expect(await told("custody.csv", custody)).toEqual([
      [
        `Bag QM100001 -CUSTODY*-> Identity~PTY:S0042 ${more}`,
        `Bag QM100001 -CUSTODY*-> Zone PTY/RAMP ${more}`,
        `Bag QM100001 -CUSTODY*-> Flight~F1 ${more}`,
      ],
      ['Uld AKE12345QM -CUSTODY*-> Identity~S0042 @2026-11-21T12:00:00Z {"event":"RELEASED"}'],
    ]);
    const communications = `from,to,at,kind,duration_s,incident_id,legal_authority
+9991112222,00999 333-4444,2026-11-20T12:00:00Z,CALL,61,I-1,order 7
+9991112222,+9993334444,,ADDRESS_BOOK,,,
`;
    expect(await told("communications.csv", communications)).toEqual([
      [
        'Contact +9991112222 -CONTACTED*-> Contact +9993334444 @2026-11-20T12:00:00Z {"kind":"CALL","durationS":61,"incident":"I-1","legalAuthority":"order 7"}',
      ],
      ['Contact +9991112222 -CONTACTED*-> Contact +9993334444 {"kind":"ADDRESS_BOOK"}'],
    ]);
  });
});
