import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './text/en.ts'
import { zh } from './text/zh.ts'

export type Language = 'zh' | 'en'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof zh }
    returnNull: false
  }
}

const htmlLang: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' }

/** Must run before the first screen: texts are built in, so it is done at once. */
export function startTexts(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  })
  document.documentElement.lang = htmlLang[language]
}

export function setLanguage(language: Language): void {
  if (i18next.language !== language) void i18next.changeLanguage(language)
  document.documentElement.lang = htmlLang[language]
}

/** The language now on screen. */
export const currentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'zh')
