// At the foot of the room, and behind it: what comes a moment after the board, and moves nothing that is there already.
import { CrowdSign } from '../../eyes/CrowdSign.tsx'
import { EyesBar } from '../../eyes/EyesBar.tsx'
import { EndChime } from '../../workshop/EndChime.tsx'
import { AsideChip } from './AsideChip.tsx'
import { useAsideNotice } from './use-aside-notice.ts'
import { useLostSelection } from './use-lost-selection.ts'

export const RoomSigns = ({ inThePast }: { readonly inThePast: boolean }) => {
  useLostSelection()
  useAsideNotice()
  return (
    <>
      <AsideChip />
      {!inThePast && <EyesBar />}
      <CrowdSign />
      <EndChime />
    </>
  )
}
