import { typedCode } from '@parcours/shared/domain/join-code'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { joinPath, navigate } from '../route.ts'
import './CodeField.css'

/** For who reads a code on a wall; without one, the next page asks for it. */
export const CodeField = () => {
  const words = useLabels().door
  const [code, setCode] = useState('')
  return (
    <form
      className="home-code"
      onSubmit={(event) => {
        event.preventDefault()
        navigate(joinPath(typedCode(code)))
      }}
    >
      <label htmlFor="home-code">{words.haveCode}</label>
      <input
        id="home-code"
        value={code}
        placeholder={words.codePlaceholder}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={30}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Button type="submit">{words.enter}</Button>
    </form>
  )
}
