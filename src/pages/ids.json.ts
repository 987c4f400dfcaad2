/** Every id ever published with its addresses, for sites that link to sections. */
import { permanentAddress, sectionAddress } from '../work/address.ts';
import { languagesOf } from '../work/fallback.ts';
import { theWork } from '../work/current.ts';
import { absolute } from '../work/environment.ts';

export function GET() {
  const work = theWork();
  const { sections, aliases } = work.registry;
  const addresses = (id: string) => ({
    permanent: absolute(permanentAddress(id)),
    ...Object.fromEntries(
      languagesOf(work, id).map((language) => [
        language,
        absolute(sectionAddress(work, language, id)),
      ]),
    ),
  });
  const ids = Object.fromEntries([
    ...sections.filter((id) => !(id in aliases)).map((id) => [id, addresses(id)]),
    ...Object.entries(aliases).map(([former, id]) => [former, { now: id, ...addresses(id) }]),
  ]);
  return Response.json(ids);
}
