/** The languages in which the service speaks. */
export type Language = 'en' | 'zh'

/** What `X-TC-Language` asks for; English where it is absent or unknown. */
export const readLanguage = (header: string | undefined): Language =>
  header?.toLowerCase() === 'zh-cn' ? 'zh' : 'en'
