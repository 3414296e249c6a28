// A blueprint: what the organisation does behind a home insurance contract.
import type { SampleSource } from './sample-source.ts'

export const homeInsurance: SampleSource = {
  template: 'blueprint',
  title: { fr: 'Souscrire une assurance habitation', en: 'Taking out home insurance' },
  personas: [
    {
      id: 'customer',
      name: { fr: 'Sofia', en: 'Sofia' },
      tagline: { fr: '31 ans, locataire, emménage dans trois semaines', en: '31, tenant, moving in three weeks' },
      quote: { fr: '« Il me faut l’attestation avant les clés. »', en: '“I need the certificate before the keys.”' },
      goals: [
        { fr: 'Être couverte le jour des clés', en: 'Be covered on the day of the keys' },
        { fr: 'Comprendre ce qu’elle paie', en: 'Understand what she pays for' },
      ],
      needs: [
        { fr: 'Un seul interlocuteur', en: 'A single contact' },
        { fr: 'Ne pas répéter ses réponses', en: 'Not to repeat her answers' },
      ],
      channels: ['web', 'phone', 'email'],
      recognise: {
        fr: 'Demande une date plutôt qu’un tarif, envoie ses pièces depuis son téléphone.',
        en: 'Asks for a date rather than a price, sends documents from her phone.',
      },
      satisfy: {
        fr: 'Reprendre ce qu’elle a déjà dit, expliquer un refus, envoyer l’attestation dans l’heure.',
        en: 'Build on what she has said, explain a refusal, send the certificate within the hour.',
      },
    },
  ],
  stages: [
    { phase: 'before', title: { fr: 'Choisir', en: 'Choosing' } },
    { phase: 'during', title: { fr: 'Souscrire', en: 'Signing up' } },
    { phase: 'after', title: { fr: 'Vivre avec', en: 'Living with it' } },
  ],
  steps: [
    {
      id: 's1',
      stage: 0,
      title: { fr: 'Demander un devis', en: 'Ask for a quote' },
      owner: { fr: 'Marketing', en: 'Marketing' },
    },
    {
      id: 's2',
      stage: 0,
      title: { fr: 'Échanger avec un conseiller', en: 'Talk to an adviser' },
      owner: { fr: 'Conseil', en: 'Advice' },
    },
    {
      id: 's3',
      stage: 0,
      title: { fr: 'Fournir les pièces', en: 'Provide documents' },
      owner: { fr: 'Gestion contrats', en: 'Policy management' },
    },
    {
      id: 's4',
      stage: 1,
      title: { fr: 'Signer', en: 'Sign' },
      owner: { fr: 'Gestion contrats', en: 'Policy management' },
    },
    {
      id: 's5',
      stage: 1,
      title: { fr: 'Payer la première échéance', en: 'Pay the first instalment' },
      owner: { fr: 'Comptabilité', en: 'Accounting' },
    },
    { id: 's6', stage: 2, title: { fr: 'Recevoir l’attestation', en: 'Receive the certificate' } },
    {
      id: 's7',
      stage: 2,
      title: { fr: 'Poser une question', en: 'Ask a question' },
      owner: { fr: 'Relation client', en: 'Customer care' },
    },
  ],
  arrows: [
    ['action', 'front', ['s1', 's2', 's3', 's4', 's5', 's6', 's7']],
    ['front', 'back', ['s1', 's3', 's4', 's5', 's6']],
    ['back', 'support', ['s1', 's3', 's4', 's5']],
  ],
  lanes: [
    {
      kind: 'action',
      cards: [
        { text: { fr: 'Remplit un formulaire', en: 'Fills in a form' } },
        { text: { fr: 'Décrit son logement', en: 'Describes the home' } },
        { text: { fr: 'Photographie un justificatif', en: 'Photographs a document' } },
        { text: { fr: 'Signe en ligne', en: 'Signs online' } },
        { text: { fr: 'Saisit un RIB', en: 'Enters bank details' } },
        { text: { fr: 'Ouvre l’e-mail', en: 'Opens the e-mail' } },
        { text: { fr: 'Appelle', en: 'Calls' } },
      ],
    },
    {
      kind: 'front',
      cards: [
        { text: { fr: 'Devis affiché', en: 'Quote displayed' } },
        { text: { fr: 'Conseil téléphonique', en: 'Phone advice' } },
        { text: { fr: 'Espace de dépôt', en: 'Upload area' } },
        { text: { fr: 'Parcours de signature', en: 'Signing flow' } },
        { text: { fr: 'Page de paiement', en: 'Payment page' } },
        { text: { fr: 'E-mail d’attestation', en: 'Certificate e-mail' } },
        { text: { fr: 'Centre de relation client', en: 'Contact centre' } },
      ],
    },
    {
      kind: 'back',
      cards: [
        { text: { fr: 'Calcul du tarif', en: 'Price calculation' } },
        { text: { fr: 'Création du dossier', en: 'File creation' } },
        { text: { fr: 'Contrôle des pièces', en: 'Document check' } },
        { text: { fr: 'Émission du contrat', en: 'Contract issue' } },
        { text: { fr: 'Mandat de prélèvement', en: 'Direct-debit mandate' } },
        { text: { fr: 'Édition', en: 'Document generation' } },
        { text: { fr: 'Historique client', en: 'Customer history' } },
      ],
    },
    {
      kind: 'support',
      cards: [
        { text: { fr: 'Actuariat', en: 'Actuarial' } },
        { text: { fr: 'CRM', en: 'CRM' } },
        { text: { fr: 'Lutte contre la fraude', en: 'Anti-fraud' } },
        { text: { fr: 'Juridique', en: 'Legal' } },
        { text: { fr: 'Comptabilité', en: 'Accounting' } },
        { text: { fr: 'Éditique', en: 'Print service' } },
        { text: { fr: 'Formation', en: 'Training' } },
      ],
    },
    {
      kind: 'issue',
      cards: [
        null,
        { text: { fr: 'Mêmes questions posées deux fois', en: 'Same questions asked twice' } },
        { text: { fr: 'Pièce refusée sans motif', en: 'Document refused without a reason' } },
        null,
        null,
        { text: { fr: 'Deux outils d’édition', en: 'Two document tools' } },
        null,
      ],
    },
  ],
}
