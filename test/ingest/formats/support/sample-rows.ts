/** A few good rows of each file kind: what the fuzz test damages. All of it is made up. */
export const SAMPLE_ROWS: Readonly<Record<string, string>> = {
  "flights.csv":
    "flight_id,carrier,number,date,origin,destination,departs_at,capacity\nF1,QM,204,2026-11-21,PTY,MIA,2026-11-21T08:05:00-05:00,160\nF2,QMX,12A,2026-11-22,MIA,MPTO,,\n",
  "travel.csv":
    'flight_id,surname,given_names,sex,date_of_birth,nationality,document_type,document_number,document_issuer,booking_ref,bag_count,bag_tags,boarded,status,checked_in_at,handling\nF1,Roe,"Ana, MRS",F,1990-01-02,PAN,P,PA1,PAN,AB12CD,2,Q1;Q2,true,BOARDED,2026-11-21T07:05:00-05:00,\nF1,Núñez,Jo,M,,,,,,,,,,,,AMBER//OP-X\n',
  "bookings.csv":
    "booking_ref,carrier,created_at,flight_ids,group,payment_form,payment_card,phone,email,ip_address\nAB12CD,QM,2026-10-01T12:00:00Z,F1;F2,false,CARD,tok-1,+9991112222,a@mail.example,192.0.2.1\nEF34GH,QM,,F2,,CASH,,,,\n",
  "staff.csv":
    "staff_id,airport,surname,given_names,employer,role,badge_number,phone,employed_from,employed_to\nS1,PTY,Roe,Jan,Ground Co,LOADER,B1,+9993334444,2024-01-01,\n",
  "shifts.csv":
    "staff_id,airport,starts_at,ends_at,zone,flight_ids,kind\nS1,PTY,2026-11-21T05:00:00-05:00,2026-11-21T13:00:00-05:00,RAMP,F1;F2,ROSTER\n",
  "access_events.csv":
    "badge_number,airport,at,zone,direction,granted\nB1,PTY,2026-11-21T05:01:00-05:00,RAMP,IN,true\nB1,PTY,2026-11-21T05:09:00-05:00,RAMP,OUT,true\n",
  "consignments.csv":
    'awb_number,consignment_id,kind,master_awb,flight_id,shipper_name,shipper_phone,consignee_name,consignee_address,pieces,goods_description\n999-12345675,,AWB,,F1,John Smith,+9991112222,Jane Poe,"1 Road, Town",4,Shoes\n,H1,HAWB,999-12345675,F1,,,,,,\n',
  "incidents.csv":
    'incident_id,at,airport,kind,flight_id,awb_number,narrative,credibility,handling\nI1,2026-11-21T12:00:00Z,PTY,SEIZURE,F1,999-12345675,"Two ""black"" bags,\nwrapped",2,AMBER\nI2,2026-11-22T12:00:00Z,PTY,VICTIM_IDENTIFIED,,,,,\n',
  "seizures.csv":
    "incident_id,kind,commodity,quantity,unit,currency,transit_countries\nI1,DRUG,cocaine,2.4,kg,,PAN;CRI\nI1,CASH,,15320,,USD,\nI1,CASH,,15320,,USD,\n",
  "incident_parties.csv":
    "incident_id,role,surname,document_number,document_issuer,staff_id,phone\nI1,COURIER,Roe,PA1,PAN,,\nI1,STAFF_ACCOMPLICE,,,,S1,+9993334444\nI2,VICTIM,Poe,,,,\n",
  "watchlist.csv":
    "entry_id,list,surname,document_number,document_issuer,reason,valid_until\nW1,LOOKOUT,Roe,,,cash,2027-12-31\nW2,SLTD,,PA2,PAN,,\n",
  "declarations.csv":
    "declaration_id,at,airport,flight_id,surname,currency,declared_amount,counted_amount,incident_id\nD1,2026-11-21T12:00:00Z,PTY,F1,Roe,USD,9900,11190,I1\n",
  "inspections.csv":
    "inspection_id,at,airport,subject,staff_id,flight_id,bag_tag,awb_number,reason,outcome,incident_id\nN1,2026-11-21T12:00:00Z,PTY,BAG,S1,F1,Q1,999-12345675,RANDOM,NEGATIVE,I1\n",
  "custody.csv":
    "item_kind,item,at,airport,zone,event,staff_id,flight_id,weight_kg\nBAG,Q1,2026-11-21T12:00:00Z,PTY,RAMP,LOADED,S1,F1,23.5\nCONSIGNMENT,999-12345675,2026-11-21T12:00:00Z,,,RELEASED,S1,,\nULD,AKE1,2026-11-21T12:00:00Z,PTY,,,,,\n",
  "outcomes.csv": "incident_id,surname,document_number,document_issuer,at,stage\nI1,Roe,PA1,PAN,2027-01-05T10:00:00Z,ACQUITTED\n",
  "communications.csv":
    "from,to,at,kind,duration_s,incident_id\n+9991112222,+9993334444,2026-11-20T12:00:00Z,CALL,61,I1\n+9991112222,009993334445,,ADDRESS_BOOK,,\n",
};

/** The same as other offices write them: what the readers of foreign forms are damaged with. */
export const FOREIGN_ROWS: Readonly<Record<string, string>> = {
  "flights.csv":
    "Vuelo;Aerolínea;Número de vuelo;Fecha;Origen;Destino;Salida;Asientos\nF1;QM;204;21/11/2026;PTY;MIA;21/11/2026 08:05 -05:00;1.160\n",
  "travel.csv":
    "vuelo|Primer Apellido|Segundo Apellido|Nombres|Sexo|Fecha de nacimiento|Maletas|Peso equipaje kg|Embarcado|Estado\r\nF1|Roe|Poe|Ana|M|03/04/1990|2|23,500|sí|embarcado\r\nF1|Doe||Jo|H|25/12/85|1|1.023,5|no|No Show\r\n",
  "seizures.csv": "incidente\tkind\tcantidad\tunidad\tvalue_usd\nI1\tDRUG\t2,4\tkg\t60.000\nI1\tCASH\t15 320,00\t\t(5)\n",
  "declarations.csv":
    "declaration_id;fecha y hora;aeropuerto;apellidos;moneda;monto declarado;monto contado\nD1;21-11-2026 12:00:00Z;PTY;Roe;EUR;9.900 €;$12.500,50\nD2;11/21/2026 1:00 PM UTC;PTY;Poe;EUR;9,900;EUR 7'000.25\n",
};
