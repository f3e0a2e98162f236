import { createI18n } from 'vue-i18n'
import zh from './zh'
import en from './en'

export type Language = 'zh-CN' | 'en'
const STORED = 'huiyin.language'

export const i18n = createI18n({
  legacy: false,
  locale: localStorage.getItem(STORED) === 'en' ? 'en' : 'zh-CN',
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zh, en },
})

document.documentElement.lang = i18n.global.locale.value

export function speak(language: Language): void {
  i18n.global.locale.value = language
  document.documentElement.lang = language
  localStorage.setItem(STORED, language)
}
