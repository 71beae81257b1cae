/** All who look like a group and are none, in at least three times the planted numbers (src/scenario/README.md, "Twins"). */
import type { World } from "../world.ts";
import { makeStaffFamilies } from "./airport.ts";
import { makeCompany } from "./company.ts";
import { COMPANIES } from "./companies.ts";
import { makeDualNationals, makeNamesakes, makeRenewals, makeSelfConnectors, makeSiblingsOfOneBirth } from "./documents.ts";
import { makeConsolidators, makeHobbyShops, makeHonestCarriers, makeParcelTravellers } from "./money-and-goods.ts";
import {
  makeAddressHubs,
  makeCommonContacts,
  makeHelpfulCards,
  makeLastMinuteCash,
  makeNicheAgencies,
  makeProgrammes,
} from "./share-one-thing.ts";
import { makeStaffInnocents } from "./staff-innocents.ts";
import { makeColleagues, makeEscorts, makeFriends, makeTourGroups } from "./travel-together.ts";

export function makeTwins(world: World): void {
  makeTourGroups(world);
  makeColleagues(world);
  makeFriends(world);
  makeEscorts(world);
  makeHelpfulCards(world);
  makeCommonContacts(world);
  makeNicheAgencies(world);
  makeAddressHubs(world);
  makeProgrammes(world);
  makeLastMinuteCash(world);
  makeDualNationals(world);
  makeRenewals(world);
  makeNamesakes(world);
  makeSiblingsOfOneBirth(world);
  makeSelfConnectors(world);
  makeHonestCarriers(world);
  makeHobbyShops(world);
  makeConsolidators(world);
  makeParcelTravellers(world);
  makeStaffFamilies(world);
  if (world.make.twins === undefined) return;
  for (const company of COMPANIES) makeCompany(world, company);
  makeStaffInnocents(world);
}
