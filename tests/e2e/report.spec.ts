import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'
import { newWorkshopMember } from './workshop-member.ts'

const verify = async (...args: string[]) => {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/verify-tally.mjs', ...args])
    return { code: 0, said: stdout }
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string }
    return { code, said: stdout }
  }
}

test('the report tells the hour, and its votes can be counted again', async ({ server, newPerson }, testInfo) => {
  const made = await makeBoard(server.url, { template: 'demo-train', title: 'Week-end en train', language: 'fr' })
  const lead = await newWorkshopMember(server.url, made, 'facilitator', 'Léa')
  const ada = await newWorkshopMember(server.url, made, 'participant', 'Ada')
  await lead.command({ kind: 'set-agenda', items: [{ kind: 'discuss', title: 'On se parle', minutes: 5 }] })
  await lead.command({ kind: 'next-item' })
  await lead.command({ kind: 'stop-clock' })
  await lead.command({ kind: 'note-decision', id: 'd1', text: 'Un seul tarif famille' })
  const cards = await lead.cards('irritant')
  await lead.command({ kind: 'open-vote', question: 'Que traiter ?', cardIds: cards, budget: 2 })
  await ada.cast(await lead.vote(), cards[1] ?? '', 2)
  await lead.command({ kind: 'close-vote' })

  const { board, page } = await newPerson()
  await board.join(made.link('observer'), 'Omar')
  await page.getByRole('button', { name: 'Autres actions' }).click()
  await page.getByRole('menuitem', { name: 'Compte rendu' }).click()
  const report = page.getByRole('main')
  await expect(report.getByRole('heading', { name: 'Week-end en train', level: 1 })).toBeVisible()
  await expect(report.getByRole('row', { name: /On se parle 5 min 1 min/ })).toBeVisible()
  await expect(report.getByText('Un seul tarif famille', { exact: true })).toBeVisible()
  const first = report.getByRole('row', { name: /^1 / })
  await expect(first).toContainText('2')
  await report.getByText('Vérifier ce vote').click()
  await expect(report.getByText('Le décompte refait ici à partir des bulletins publiés est exact.')).toBeVisible()

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    report.getByRole('button', { name: 'Télécharger les bulletins' }).click(),
  ])
  const file = testInfo.outputPath('vote.tally.json')
  await download.saveAs(file)
  const text = await readFile(file, 'utf8')
  const receipt = /"receipt": "([^"]+)"/.exec(text)?.[1] ?? ''
  expect(await verify(file, receipt)).toMatchObject({ code: 0, said: expect.stringContaining('The count is right') })
  expect(await verify(file, 'NONE')).toMatchObject({
    code: 1,
    said: expect.stringContaining('No ballot has the receipt'),
  })
  await writeFile(file, text.replace('"budget": 2', '"budget": 1'))
  expect(await verify(file)).toMatchObject({ code: 1, said: expect.stringContaining('This file was changed') })
  expect(await verify(testInfo.outputPath('nowhere'))).toMatchObject({ code: 1 })
})
