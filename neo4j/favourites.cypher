// Who was on a flight?
MATCH (f:Flight {natural: $flight})<-[t:TRAVELLED_ON]-(:Identity)-[:IDENTIFIED_AS]->(p:Person)
WHERE t.boarded
RETURN p.name AS person, t.seat AS seat, t.travellerType AS as;

// Who travels with a person, and how often?
MATCH (me:Person {id: $person})<-[:IDENTIFIED_AS]-(:Identity)-[mine:TRAVELLED_ON {boarded: true}]->(f:Flight)
MATCH (f)<-[:TRAVELLED_ON {boarded: true}]-(:Identity)-[:IDENTIFIED_AS]->(other:Person) WHERE other <> me
WITH other, count(DISTINCT f) AS flights WHERE flights >= 2
RETURN other.name AS person, flights ORDER BY flights DESC;

// Which pairs fly together again and again, without one booking in common?
MATCH (a:Person)<-[:IDENTIFIED_AS]-(:Identity)-[s:TRAVELLED_ON {boarded: true}]->(f:Flight)
MATCH (f)<-[t:TRAVELLED_ON {boarded: true}]-(:Identity)-[:IDENTIFIED_AS]->(b:Person)
WHERE a.id < b.id AND s.travellerType = 'PAX' AND t.travellerType = 'PAX'
WITH a, b, count(DISTINCT f) AS flights WHERE flights >= 3
  AND NOT EXISTS { (a)<-[:IDENTIFIED_AS]-()-[:ON_BOOKING]->(:Booking)<-[:ON_BOOKING]-()-[:IDENTIFIED_AS]->(b) }
RETURN a.name AS one, b.name AS other, flights ORDER BY flights DESC;

// Who has flown a route most often?
MATCH (f:Flight {origin: $origin, destination: $destination})<-[:TRAVELLED_ON {boarded: true}]-(:Identity)-[:IDENTIFIED_AS]->(p:Person)
WITH p, count(DISTINCT f) AS flights WHERE flights >= 2
RETURN p.name AS person, flights ORDER BY flights DESC;

// Who checked in or booked, had bags, and did not board?
MATCH (p:Person)<-[:IDENTIFIED_AS]-(i:Identity)-[t:TRAVELLED_ON {boarded: false}]->(f:Flight)
WHERE t.bagCount > 0
RETURN p.name AS person, f.name AS flight, t.status AS status, t.bagCount AS bags;

// Who turned back within a day?
MATCH (p:Person)<-[:IDENTIFIED_AS]-(:Identity)-[:TRAVELLED_ON {boarded: true}]->(there:Flight)
MATCH (p)<-[:IDENTIFIED_AS]-(:Identity)-[:TRAVELLED_ON {boarded: true}]->(back:Flight)
WHERE back.origin = there.destination AND back.destination = there.origin
  AND there.arrivesAt <= back.departsAt <= there.arrivesAt + duration('PT24H')
RETURN DISTINCT p.name AS person, there.natural AS there, back.natural AS back;

// Who was on shift when a flight departed?
MATCH (f:Flight {natural: $flight})
MATCH (s:Shift {airport: f.origin}) WHERE s.startsAt <= f.departsAt < s.endsAt
MATCH (s)<-[:ROSTERED]-(:Identity)-[:IDENTIFIED_AS]->(p:Person)
RETURN p.name AS worker, s.zone AS zone, s.startsAt AS from, s.endsAt AS until;

// Who was on shift at an airport at some moment?
MATCH (s:Shift {airport: $airport})<-[:ROSTERED]-(:Identity)-[:IDENTIFIED_AS]->(p:Person)
WHERE s.startsAt <= $at < s.endsAt
RETURN p.name AS worker, s.zone AS zone;

// Whose shift handled a flight?
MATCH (:Flight {natural: $flight})<-[:HANDLED]-(s:Shift)<-[:ROSTERED]-(:Identity)-[:IDENTIFIED_AS]->(p:Person)
RETURN p.name AS worker, s.zone AS zone, s.kind AS kind;

// Whose badge was read outside every shift of theirs?
MATCH (i:Identity)-[:HOLDS]->(k:Badge)-[e:ENTERED]->(z:Zone)
WHERE NOT EXISTS {
  MATCH (i)-[:ROSTERED]->(s:Shift)
  WHERE s.startsAt - duration('PT1H') <= e.at <= s.endsAt + duration('PT1H')
}
MATCH (i)-[:IDENTIFIED_AS]->(p:Person)
RETURN p.name AS worker, k.name AS badge, z.name AS zone, e.at AS at;

// Which doors refused which badges?
MATCH (p:Person)<-[:IDENTIFIED_AS]-(:Identity)-[:HOLDS]->(k:Badge)-[e:ENTERED {granted: false}]->(z:Zone)
RETURN p.name AS worker, z.name AS zone, count(*) AS times ORDER BY times DESC;

// Who went into a zone in the hour before a flight left?
MATCH (f:Flight {natural: $flight})
MATCH (k:Badge)-[e:ENTERED {direction: 'IN'}]->(z:Zone {airport: f.origin})
WHERE f.departsAt - duration('PT1H') <= e.at <= f.departsAt
MATCH (k)<-[:HOLDS]-(:Identity)-[:IDENTIFIED_AS]->(p:Person)
RETURN p.name AS worker, z.code AS zone, e.at AS at;

// Who took shifts by swap or overtime that handled flights with an incident?
MATCH (p:Person)<-[:IDENTIFIED_AS]-(:Identity)-[:ROSTERED]->(s:Shift)-[:HANDLED]->(f:Flight)<-[:OCCURRED_ON]-(n:Incident)
WHERE s.kind IN ['SWAP', 'OVERTIME']
RETURN p.name AS worker, s.kind AS kind, f.name AS flight, n.name AS incident;

// Who paid for people on several bookings?
MATCH (b:Booking)<-[:ON_BOOKING]-(:Identity)-[:IDENTIFIED_AS]->(p:Person) WHERE b.payerName IS NOT NULL
WITH b.payerName AS payer, count(DISTINCT b) AS bookings, collect(DISTINCT p.id) AS people
WHERE bookings >= 2 AND size(people) >= 3
RETURN payer, bookings, size(people) AS people ORDER BY people DESC;

// Whose payment card paid for others?
MATCH (c:Contact {type: 'PAYMENT_CARD'})<-[:PAID_WITH]-(a:Booking), (c)<-[:PAID_WITH]-(b:Booking)
WHERE a.id < b.id
  AND NOT EXISTS {
    MATCH (a)<-[:ON_BOOKING]-(:Identity)-[:IDENTIFIED_AS]->(p:Person)
    MATCH (b)<-[:ON_BOOKING]-(:Identity)-[:IDENTIFIED_AS]->(p)
  }
  AND EXISTS { (a)<-[:ON_BOOKING]-() } AND EXISTS { (b)<-[:ON_BOOKING]-() }
RETURN c.name AS card, a.natural AS one, b.natural AS other;

// Which phones do several people share?
MATCH (c:Contact {type: 'PHONE'})
CALL (c) {
  MATCH (c)<-[:USES]-(:Identity)-[:IDENTIFIED_AS]->(p:Person) RETURN p
  UNION
  MATCH (c)<-[:USES]-(:Booking)<-[:ON_BOOKING]-(:Identity)-[:IDENTIFIED_AS]->(p:Person) RETURN p
}
WITH c, count(DISTINCT p) AS people WHERE people >= 2
RETURN c.name AS phone, people ORDER BY people DESC;

// Which workers share a contact with a traveller's booking?
MATCH (w:Person)<-[:IDENTIFIED_AS]-(i:Identity)-[:USES]->(c:Contact)<-[:USES]-(b:Booking) WHERE i.staff IS NOT NULL
MATCH (b)<-[:ON_BOOKING]-(:Identity)-[:IDENTIFIED_AS]->(p:Person) WHERE p <> w
RETURN DISTINCT w.name AS worker, c.type AS type, c.name AS contact, p.name AS traveller;

// Which bookings were made within a day of departure and paid in cash?
MATCH (b:Booking {paymentForm: 'CASH'})-[:BOOKED_FOR]->(f:Flight)
WHERE b.createdAt <= f.departsAt <= b.createdAt + duration('PT24H')
RETURN b.natural AS booking, f.name AS flight, b.agencyName AS agency, b.createdAt AS made;

// Which people were in touch by phone?
MATCH (a:Contact)-[c:CONTACTED]->(b:Contact)
OPTIONAL MATCH (a)<-[:USES]-(:Identity)-[:IDENTIFIED_AS]->(p:Person)
OPTIONAL MATCH (b)<-[:USES]-(:Identity)-[:IDENTIFIED_AS]->(r:Person)
RETURN DISTINCT a.name AS caller, p.name AS callerName, b.name AS called, r.name AS calledName, c.at AS at, c.kind AS kind;

// How are two people connected?
MATCH (a:Person {id: $one}), (b:Person {id: $other})
MATCH path = shortestPath((a)-[:IDENTIFIED_AS|ON_BOOKING|USES|PAID_WITH|HOLDS|INVOLVED_IN*..10]-(b))
RETURN length(path) AS steps;

// Which document do two people hold?
MATCH (d:TravelDocument)<-[:HOLDS]-(:Identity)-[:IDENTIFIED_AS]->(p:Person)
WITH d, collect(DISTINCT p.name) AS names, count(DISTINCT p) AS people WHERE people > 1
RETURN d.natural AS document, people, names;

// Who holds several travel documents?
MATCH (p:Person)<-[:IDENTIFIED_AS]-(:Identity)-[:HOLDS]->(d:TravelDocument)
WITH p, count(DISTINCT d) AS documents WHERE documents > 1
RETURN p.name AS person, documents ORDER BY documents DESC;

// Which identities are one person, and who says so?
MATCH (p:Person)<-[:IDENTIFIED_AS]-(a:Identity)<-[:JUDGES]-(j:Judgement)-[:JUDGES]->(b:Identity)-[:IDENTIFIED_AS]->(p)
WHERE a.id < b.id
RETURN p.name AS person, a.name AS one, b.name AS other, j.verdict AS verdict, j.by AS by;

// Who travelled on a document that soon expires?
MATCH (p:Person)<-[:IDENTIFIED_AS]-(i:Identity)-[h:HOLDS]->(d:TravelDocument), (i)-[:TRAVELLED_ON {boarded: true}]->(f:Flight)
WHERE h.expiry < f.date + duration('P180D')
RETURN p.name AS person, d.natural AS document, h.expiry AS expiry, f.natural AS flight;

// Who on a list, or with a document on one, was to fly?
MATCH (w:WatchlistEntry)
CALL (w) {
  MATCH (w)<-[:LISTED_AS]-(:Identity)-[:IDENTIFIED_AS]->(p:Person) RETURN p
  UNION
  MATCH (w)<-[:LISTED_AS]-(:TravelDocument)<-[:HOLDS]-(:Identity)-[:IDENTIFIED_AS]->(p:Person) RETURN p
}
MATCH (p)<-[:IDENTIFIED_AS]-(:Identity)-[:TRAVELLED_ON]->(f:Flight) WHERE w.validUntil IS NULL OR f.date <= w.validUntil
RETURN DISTINCT p.name AS person, w.name AS listed, f.natural AS flight;

// Who had a bag in hand, from first to last?
MATCH (:Bag {natural: $bag})-[c:CUSTODY]->(x)
WITH c.records AS row, c.at AS at, c.event AS event, collect(x.name) AS with
RETURN at, event, with ORDER BY at;

// Who handles bags that are loaded in a rush?
MATCH (b:Bag)-[:CUSTODY {event: 'RUSH'}]->(:Identity)-[:IDENTIFIED_AS]->(p:Person)
RETURN p.name AS worker, count(DISTINCT b) AS bags ORDER BY bags DESC;

// Which bags did nobody screen before they were loaded?
MATCH (b:Bag)-[loaded:CUSTODY {event: 'LOADED'}]->()
WHERE NOT EXISTS { MATCH (b)-[s:CUSTODY {event: 'SCREENED'}]->() WHERE s.at <= loaded.at }
RETURN DISTINCT b.natural AS bag;

// Which consignees get goods from several shippers?
MATCH (c:Consignment)-[:SHIPPED_TO]->(o:Organization), (c)-[:SHIPPED_BY]->(s:Organization)
WITH o, count(DISTINCT s) AS shippers, count(DISTINCT c) AS consignments WHERE shippers > 1
RETURN o.name AS consignee, shippers, consignments ORDER BY shippers DESC;

// What is in a master air waybill?
MATCH (house:Consignment)-[:PART_OF]->(master:Consignment)
OPTIONAL MATCH (house)-[:SHIPPED_BY]->(s:Organization)
OPTIONAL MATCH (house)-[:SHIPPED_TO]->(r:Organization)
RETURN master.natural AS master, house.natural AS house, s.name AS shipper, r.name AS consignee, house.weightKg AS kg;

// What was seized on which routes?
MATCH (z:Seizure)-[:SEIZED_IN]->(n:Incident)-[:OCCURRED_ON]->(f:Flight)
RETURN f.origin AS origin, f.destination AS destination, z.kind AS kind, count(z) AS seizures, sum(z.valueUsd) AS usd
ORDER BY usd DESC;

// Who was involved in incidents, in which part, and what became of it?
MATCH (p:Person)<-[:IDENTIFIED_AS]-(:Identity)-[v:INVOLVED_IN]->(n:Incident)
OPTIONAL MATCH (p)<-[:IDENTIFIED_AS]-(:Identity)-[c:CHARGED_WITH]->(n)
RETURN p.name AS person, v.role AS part, n.natural AS incident, n.name AS what, collect(DISTINCT c.stage) AS stages;

// Who declared cash on one flight with others?
MATCH (p:Person)<-[:IDENTIFIED_AS]-(:Identity)-[:DECLARED]->(d:Declaration)-[:DECLARED_ON]->(f:Flight)
WITH f, d.currency AS currency, count(DISTINCT p) AS people, collect(DISTINCT d) AS declared WHERE people >= 2
RETURN f.natural AS flight, currency, people, reduce(sum = 0, d IN declared | sum + d.declaredAmount) AS amount;

// How often do checks find something, by what led to them?
MATCH (s:Inspection)
RETURN s.reason AS reason, count(*) AS checks, count(CASE s.outcome WHEN 'POSITIVE' THEN 1 END) AS positive
ORDER BY checks DESC;

// Which records say that a person was on a flight?
MATCH (:Person {id: $person})<-[:IDENTIFIED_AS]-(:Identity)-[t:TRAVELLED_ON]->(:Flight {natural: $flight})
UNWIND t.records AS record
MATCH (r:Record {id: record})-[:HAS_RAW]->(text:RawText)
RETURN r.source AS source, r.file AS file, r.line AS line, r.handling AS handling, text.text AS said;

// What rests on one originator alone?
MATCH (:Identity)-[v:INVOLVED_IN|TRAVELLED_ON]->()
CALL (v) { MATCH (r:Record) WHERE r.id IN v.records RETURN count(DISTINCT r.originator) AS originators }
RETURN type(v) AS kind, originators, count(*) AS links;
